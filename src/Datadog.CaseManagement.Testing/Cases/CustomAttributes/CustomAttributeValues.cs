using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The values of custom attributes: each a value together with its type and whether it holds several.</summary>
internal static class CustomAttributeValues
{
    private static readonly string[] TextTypes = ["TEXT", "SELECT", "URL"];

    /// <summary>Reads the values in a request, by their keys.</summary>
    public static JsonObject ReadAll(JsonObject? attributes) => Sorted((attributes ?? []).Select(attribute => KeyValuePair.Create(
        attribute.Key,
        (JsonNode?)Read(new Members(attribute.Value as JsonObject ?? throw Errors.BadRequest())))));

    /// <summary>Reads the value in a request; one that does not fit its own type refuses the request.</summary>
    public static JsonObject Read(Members attribute)
    {
        var isMulti = attribute.Flag("is_multi") ?? throw Errors.BadRequest();
        var type = attribute.NonEmptyText("type");
        return new JsonObject
        {
            ["is_multi"] = isMulti,
            ["type"] = type,
            ["value"] = isMulti
                ? new JsonArray([.. (attribute.Array("value") ?? throw Errors.BadRequest()).Select(value => CheckedScalar(value, type))])
                : CheckedScalar(attribute.Value("value"), type),
        };
    }

    /// <summary>A copy of values by their keys, in the order of the keys.</summary>
    public static JsonObject Sorted(IEnumerable<KeyValuePair<string, JsonNode?>> values) => new(values
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    private static JsonValue CheckedScalar(JsonNode? value, string type)
    {
        if (TextTypes.Contains(type))
        {
            return JsonValue.Create(JsonText.Read(value));
        }

        // A clone keeps the digits of a number as they were sent.
        return type == "NUMBER" && value?.GetValueKind() is JsonValueKind.Number
            ? (JsonValue)value.DeepClone()
            : throw Errors.BadRequest();
    }
}
