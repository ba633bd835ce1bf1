using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.CaseTypes;

/// <summary>The JSON of a case type.</summary>
internal static class CaseTypeResource
{
    public const string Type = "case_type";

    public static JsonObject Create(StoredCaseType caseType) => ResourceObject.Create(Type, caseType.Id, ResourceObject.Members(
        ("deleted_at", Timestamp.Format(caseType.DeletedAt)),
        ("description", caseType.Description),
        ("emoji", caseType.Emoji),
        ("internal", caseType.IsInternal),
        ("name", caseType.Name),
        ("statuses_config", caseType.Statuses.ToJson())));
}

/// <summary>The JSON of a custom attribute.</summary>
internal static class CustomAttributeResource
{
    public const string Type = "custom_attribute";

    public static JsonObject Create(StoredCustomAttribute attribute, Store store) => ResourceObject.Create(Type, attribute.Id, ResourceObject.Members(
        ("case_type", store.CaseTypes.Find(attribute.CaseTypeId)!.LegacyType),
        ("case_type_id", attribute.CaseTypeId),
        ("description", attribute.Description),
        ("display_name", attribute.DisplayName),
        ("is_multi", attribute.IsMulti),
        ("key", attribute.Key),
        ("map_from", attribute.MapFrom),
        ("type", attribute.Type),
        ("type_data", CreateTypeData(attribute.Options))));

    private static JsonObject? CreateTypeData(IReadOnlyList<string>? options) => options is null ? null : new JsonObject
    {
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["value"] = option })]),
    };
}
