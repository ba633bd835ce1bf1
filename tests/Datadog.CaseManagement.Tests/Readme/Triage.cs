namespace Datadog.CaseManagement.Tests.Readme;

#region Use it, 2
public sealed class Triage(CasesClient cases, CaseTypesClient caseTypes)
{
    public Task<Case> PostponeAsync(string caseId) => cases.UpdateDueDateAsync(caseId, new DateOnly(2026, 12, 31));

    public Task<Case> ForgetDueDateAsync(string caseId) => cases.UpdateDueDateAsync(caseId, null);

    public Task<IReadOnlyList<CaseType>> CaseTypesAsync() => caseTypes.ListAsync();
}
#endregion
