using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The custom attributes of a case: by key, a value together with its type and whether it holds several.</summary>
internal static class CustomAttributes
{
    private static readonly string[] TextTypes = ["TEXT", "SELECT", "URL"];

    /// <summary>Reads the custom attributes of a request; one whose value does not fit its type refuses the request.</summary>
    public static JsonObject Read(JsonObject? attributes) => new((attributes ?? [])
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, Checked(attribute.Value))));

    private static JsonObject Checked(JsonNode? attribute)
    {
        var json = attribute as JsonObject ?? throw Errors.BadRequest();
        var isMulti = json["is_multi"]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Errors.BadRequest(),
        };
        var type = new Members(json).NonEmptyText("type");
        return new JsonObject
        {
            ["is_multi"] = isMulti,
            ["type"] = type,
            ["value"] = isMulti ? CheckedArray(json["value"], type) : CheckedScalar(json["value"], type),
        };
    }

    private static JsonArray CheckedArray(JsonNode? value, string type) => value is JsonArray values
        ? new JsonArray([.. values.Select(element => CheckedScalar(element, type))])
        : throw Errors.BadRequest();

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
