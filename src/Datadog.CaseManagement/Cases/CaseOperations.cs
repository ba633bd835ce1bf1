using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Cases;

/// <summary>The operations on cases.</summary>
internal static class CaseOperations
{
    public static readonly Operation<Case> CreateCase =
        new("CreateCase", HttpMethod.Post, "/api/v2/cases", OAuthScope.Write, isRepeatable: false);

    public static readonly Operation<Case> GetCase =
        new("GetCase", HttpMethod.Get, "/api/v2/cases/{case_id}", OAuthScope.Read, isRepeatable: true);

    public static readonly Operation<Case> UpdateCaseDueDate =
        new("UpdateCaseDueDate", HttpMethod.Post, "/api/v2/cases/{case_id}/due_date", OAuthScope.Write, isRepeatable: true);
}
