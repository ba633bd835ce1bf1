namespace Datadog.CaseManagement.Tests.Readme;

#region Dependency injection, 2
public sealed class Triage(CasesClient cases)
{
    public Task<Case> PostponeAsync(string caseId) => cases.UpdateDueDateAsync(caseId, new DateOnly(2026, 12, 31));

    public Task<Case> ForgetDueDateAsync(string caseId) => cases.UpdateDueDateAsync(caseId, null);
}
#endregion
