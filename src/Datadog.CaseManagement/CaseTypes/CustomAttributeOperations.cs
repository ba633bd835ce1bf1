using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.CaseTypes;

/// <summary>The operations on the custom attributes of case types.</summary>
internal static class CustomAttributeOperations
{
    private const string All = "/api/v2/cases/types/custom_attributes";
    private const string OfCaseType = "/api/v2/cases/types/{case_type_id}/custom_attributes";
    private const string One = OfCaseType + "/{custom_attribute_id}";

    public static readonly ListOperation<CustomAttribute> GetAllCustomAttributes =
        new("GetAllCustomAttributes", HttpMethod.Get, All, OAuthScope.Read, isRepeatable: true);

    public static readonly ListOperation<CustomAttribute> GetAllCustomAttributeConfigsByCaseType =
        new("GetAllCustomAttributeConfigsByCaseType", HttpMethod.Get, OfCaseType, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<CustomAttribute> CreateCustomAttributeConfig =
        new("CreateCustomAttributeConfig", HttpMethod.Post, OfCaseType, OAuthScope.WriteSharedSettings, isRepeatable: false);

    public static readonly ModelOperation<CustomAttribute> UpdateCustomAttributeConfig =
        new("UpdateCustomAttributeConfig", HttpMethod.Put, One, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly Operation DeleteCustomAttributeConfig =
        new("DeleteCustomAttributeConfig", HttpMethod.Delete, One, OAuthScope.WriteSharedSettings, isRepeatable: true);
}
