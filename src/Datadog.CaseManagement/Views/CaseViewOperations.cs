using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Views;

/// <summary>The operations on views of cases.</summary>
internal static class CaseViewOperations
{
    public static readonly ListOperation<CaseView> ListCaseViews =
        new("ListCaseViews", HttpMethod.Get, "/api/v2/cases/views", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseView> GetCaseView =
        new("GetCaseView", HttpMethod.Get, "/api/v2/cases/views/{view_id}", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseView> CreateCaseView =
        new("CreateCaseView", HttpMethod.Post, "/api/v2/cases/views", OAuthScope.Write, isRepeatable: false);

    public static readonly ModelOperation<CaseView> UpdateCaseView =
        new("UpdateCaseView", HttpMethod.Put, "/api/v2/cases/views/{view_id}", OAuthScope.Write, isRepeatable: true);

    public static readonly Operation DeleteCaseView =
        new("DeleteCaseView", HttpMethod.Delete, "/api/v2/cases/views/{view_id}", OAuthScope.Write, isRepeatable: true);
}
