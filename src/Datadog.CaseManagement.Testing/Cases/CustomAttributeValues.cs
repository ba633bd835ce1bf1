using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>
/// The values of custom attributes: each is an object with the value, its type, and whether it is a list. A case keeps its values when the
/// custom attribute is changed or deleted afterwards.
/// </summary>
internal static class CustomAttributeValues
{
    private static readonly string[] StringTypes = ["TEXT", "SELECT", "URL"];

    /// <summary>Reads the values in a request, by their keys.</summary>
    public static JsonObject ReadAll(JsonObject? attributes) => Sort((attributes ?? []).Select(attribute => KeyValuePair.Create(
        attribute.Key,
        (JsonNode?)Read(new JsonMembers(attribute.Value as JsonObject ?? throw ApiErrors.BadRequest())))));

    /// <summary>Reads a value, which must fit the type that stands beside it.</summary>
    public static JsonObject Read(JsonMembers attribute)
    {
        var isMulti = attribute.ReadBoolean("is_multi") ?? throw ApiErrors.BadRequest();
        var type = attribute.ReadNonEmptyString("type");
        return new JsonObject
        {
            ["is_multi"] = isMulti,
            ["type"] = type,
            ["value"] = isMulti
                ? new JsonArray([.. (attribute.ReadArray("value") ?? throw ApiErrors.BadRequest()).Select(value => ReadScalar(value, type))])
                : ReadScalar(attribute.GetNode("value"), type),
        };
    }

    /// <summary>Checks that a value fits its custom attribute: the type, whether it is a list, and the options if there are any.</summary>
    public static void Validate(JsonObject value, StoredCustomAttribute attribute)
    {
        var fits = (string?)value["type"] == attribute.Type
            && (bool)value["is_multi"]! == attribute.IsMulti
            && (attribute is not { Type: "SELECT", Options: { } options } || GetStrings(value["value"]!).All(options.Contains));
        if (!fits)
        {
            throw ApiErrors.BadRequest();
        }
    }

    /// <summary>Copies values by their keys, in the order of the keys.</summary>
    public static JsonObject Sort(IEnumerable<KeyValuePair<string, JsonNode?>> values) => new(values
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    private static JsonValue ReadScalar(JsonNode? value, string type)
    {
        if (StringTypes.Contains(type))
        {
            return JsonValue.Create(WireJson.ReadString(value));
        }

        // A clone keeps the digits of a number as they were sent.
        return type == "NUMBER" && value?.GetValueKind() is JsonValueKind.Number
            ? (JsonValue)value.DeepClone()
            : throw ApiErrors.BadRequest();
    }

    private static IEnumerable<string> GetStrings(JsonNode value) =>
        value is JsonArray values ? values.Select(element => element!.ToString()) : [value.ToString()];
}
