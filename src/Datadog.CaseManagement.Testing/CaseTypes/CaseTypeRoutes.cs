namespace Datadog.CaseManagement.Testing;

internal static class CaseTypeRoutes
{
    private const string Types = "/api/v2/cases/types";
    private const string Type = Types + "/{case_type_id}";
    private const string Attributes = Type + "/custom_attributes";
    private const string Attribute = Attributes + "/{custom_attribute_id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, Types, GetAllCaseTypes.Handle),
        new(HttpMethod.Post, Types, CreateCaseType.Handle),
        new(HttpMethod.Put, Type, UpdateCaseType.Handle),
        new(HttpMethod.Delete, Type, DeleteCaseType.Handle),
        new(HttpMethod.Get, Types + "/custom_attributes", GetAllCustomAttributes.Handle),
        new(HttpMethod.Get, Attributes, GetAllCustomAttributeConfigsByCaseType.Handle),
        new(HttpMethod.Post, Attributes, CreateCustomAttributeConfig.Handle),
        new(HttpMethod.Put, Attribute, UpdateCustomAttributeConfig.Handle),
        new(HttpMethod.Delete, Attribute, DeleteCustomAttributeConfig.Handle),
    ];
}
