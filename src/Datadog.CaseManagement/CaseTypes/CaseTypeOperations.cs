using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.CaseTypes;

/// <summary>The operations on case types and their custom attributes.</summary>
internal static class CaseTypeOperations
{
    public static readonly ListOperation<CaseType> GetAllCaseTypes =
        new(HttpMethod.Get, "/api/v2/cases/types", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CaseType> CreateCaseType =
        new(HttpMethod.Post, "/api/v2/cases/types", OAuthScope.CasesSharedSettingsWrite, isIdempotent: false);

    public static readonly ResourceOperation<CaseType> UpdateCaseType =
        new(HttpMethod.Put, "/api/v2/cases/types/{case_type_id}", OAuthScope.CasesSharedSettingsWrite, isIdempotent: true);

    public static readonly NoContentOperation DeleteCaseType =
        new(HttpMethod.Delete, "/api/v2/cases/types/{case_type_id}", OAuthScope.CasesSharedSettingsWrite, isIdempotent: true);

    public static readonly ListOperation<CustomAttribute> GetAllCustomAttributes =
        new(HttpMethod.Get, "/api/v2/cases/types/custom_attributes", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ListOperation<CustomAttribute> GetAllCustomAttributeConfigsByCaseType =
        new(HttpMethod.Get, "/api/v2/cases/types/{case_type_id}/custom_attributes", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<CustomAttribute> CreateCustomAttributeConfig =
        new(
            HttpMethod.Post, "/api/v2/cases/types/{case_type_id}/custom_attributes", OAuthScope.CasesSharedSettingsWrite,
            isIdempotent: false);

    public static readonly ResourceOperation<CustomAttribute> UpdateCustomAttributeConfig =
        new(
            HttpMethod.Put, "/api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}", OAuthScope.CasesSharedSettingsWrite,
            isIdempotent: true);

    public static readonly NoContentOperation DeleteCustomAttributeConfig =
        new(
            HttpMethod.Delete, "/api/v2/cases/types/{case_type_id}/custom_attributes/{custom_attribute_id}", OAuthScope.CasesSharedSettingsWrite,
            isIdempotent: true);
}
