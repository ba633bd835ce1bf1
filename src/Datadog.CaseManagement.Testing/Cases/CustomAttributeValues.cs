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
    private const string NumberType = "NUMBER";

    private static readonly string[] StringTypes = ["TEXT", "SELECT", "URL"];

    /// <summary>Reads the values in a request, by their keys.</summary>
    public static JsonObject ReadAll(JsonMembers? attributes) => attributes is { } values
        ? Sort(values.Names.Select(key => KeyValuePair.Create(key, (JsonNode?)Read(values.ReadRequiredMembers(key)))))
        : [];

    /// <summary>Reads a value, which must fit the type that stands beside it.</summary>
    public static JsonObject Read(JsonMembers attribute)
    {
        var isMulti = attribute.ReadRequiredBoolean("is_multi");
        var type = attribute.ReadNonEmptyString("type");
        return new JsonObject
        {
            ["type"] = type,
            ["is_multi"] = isMulti,
            ["value"] = isMulti
                ? new JsonArray([.. attribute.ReadRequiredArray("value").Select((value, index) => ReadScalar(attribute, $"value[{index}]", value, type))])
                : ReadScalar(attribute, "value", attribute.GetNode("value"), type),
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
            var expectation = $"the custom attribute \"{attribute.Key}\" has the type {attribute.Type} and is_multi {(attribute.IsMulti ? "true" : "false")}";
            throw ApiErrors.BadRequest(attribute is { Type: "SELECT", Options: { } values }
                ? $"{expectation}, and its values are {string.Join(", ", values)}"
                : expectation);
        }
    }

    /// <summary>Copies values by their keys, in the order of the keys.</summary>
    public static JsonObject Sort(IEnumerable<KeyValuePair<string, JsonNode?>> values) => new(values
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    private static JsonValue ReadScalar(JsonMembers attribute, string name, JsonNode? value, string type)
    {
        if (StringTypes.Contains(type))
        {
            return JsonValue.Create(WireJson.ReadString(value) ?? throw attribute.Invalid(name, "a string"));
        }

        if (type != NumberType)
        {
            throw ApiErrors.BadRequest();
        }

        // A clone keeps the digits of a number as they were sent.
        return value?.GetValueKind() is JsonValueKind.Number ? (JsonValue)value.DeepClone() : throw attribute.Invalid(name, "a number");
    }

    private static IEnumerable<string> GetStrings(JsonNode value) =>
        value is JsonArray values ? values.Select(element => element!.ToString()) : [value.ToString()];
}
