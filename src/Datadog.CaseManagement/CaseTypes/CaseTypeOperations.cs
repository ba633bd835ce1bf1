using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.CaseTypes;

/// <summary>The operations on case types.</summary>
internal static class CaseTypeOperations
{
    public static readonly ListOperation<CaseType> GetAllCaseTypes =
        new("GetAllCaseTypes", HttpMethod.Get, "/api/v2/cases/types", OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CaseType> CreateCaseType =
        new("CreateCaseType", HttpMethod.Post, "/api/v2/cases/types", OAuthScope.WriteSharedSettings, isRepeatable: false);

    public static readonly ModelOperation<CaseType> UpdateCaseType =
        new("UpdateCaseType", HttpMethod.Put, "/api/v2/cases/types/{case_type_id}", OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly Operation DeleteCaseType =
        new("DeleteCaseType", HttpMethod.Delete, "/api/v2/cases/types/{case_type_id}", OAuthScope.WriteSharedSettings, isRepeatable: true);
}
