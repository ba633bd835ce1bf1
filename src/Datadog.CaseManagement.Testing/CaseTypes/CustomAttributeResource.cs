using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A custom attribute of a case type as responses show it; members without a value are left out.</summary>
internal static class CustomAttributeResource
{
    public const string Type = "custom_attribute";

    public static JsonObject From(StoredCustomAttribute attribute, Store store) => Resource.Of(Type, attribute.Id, Resource.Members(
        ("case_type", store.CaseTypes.Find(attribute.CaseTypeId)!.TypeOfCases),
        ("case_type_id", attribute.CaseTypeId),
        ("description", attribute.Description),
        ("display_name", attribute.DisplayName),
        ("is_multi", attribute.IsMulti),
        ("key", attribute.Key),
        ("map_from", attribute.MapFrom),
        ("type", attribute.Type),
        ("type_data", TypeData(attribute.Options))));

    private static JsonObject? TypeData(IReadOnlyList<string>? options) => options is null ? null : new JsonObject
    {
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["value"] = option })]),
    };
}
