using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Views;

/// <summary>The operations on views of cases.</summary>
internal static class CaseViewOperations
{
    public static readonly ListOperation<CaseView> ListCaseViews =
        new(HttpMethod.Get, "/api/v2/cases/views", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseView> GetCaseView =
        new(HttpMethod.Get, "/api/v2/cases/views/{view_id}", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseView> CreateCaseView =
        new(HttpMethod.Post, "/api/v2/cases/views", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly ResourceOperation<CaseView> UpdateCaseView =
        new(HttpMethod.Put, "/api/v2/cases/views/{view_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation DeleteCaseView =
        new(HttpMethod.Delete, "/api/v2/cases/views/{view_id}", OAuthScope.CasesWrite, isIdempotent: true);
}
