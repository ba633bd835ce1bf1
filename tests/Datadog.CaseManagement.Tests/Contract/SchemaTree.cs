using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Looks into schemas. Where a schema refers to itself, or to one that the document does not have, it ends.</summary>
internal static class SchemaTree
{
    public static string? NameOf(IOpenApiSchema schema) => (schema as OpenApiSchemaReference)?.Reference.Id;

    public static bool IsMissing(IOpenApiSchema schema) => schema is OpenApiSchemaReference { Target: null };

    /// <summary>The properties of a schema and of those that it is composed of.</summary>
    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Properties(IOpenApiSchema schema) =>
        (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Concat((schema.AllOf ?? []).SelectMany(Properties));

    public static IReadOnlyList<IOpenApiSchema> Alternatives(IOpenApiSchema schema) =>
        [.. (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Where(alternative => !IsMissing(alternative))];

    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Enumerations(IOpenApiSchema schema, string place) =>
        Enumerations(schema, place, []);

    /// <summary>
    /// Whether a value is what the schema describes: of its type, of its values where they are enumerated, and with all that is required.
    /// Datadog's document has examples of wrong requests, too.
    /// </summary>
    public static bool Describes(IOpenApiSchema schema, JsonNode? value)
    {
        if (Alternatives(schema) is { Count: > 0 } alternatives)
        {
            return alternatives.Any(alternative => Describes(alternative, value));
        }

        if (schema.Enum is { Count: > 0 } values)
        {
            return values.Any(known => JsonNode.DeepEquals(known, value));
        }

        return (schema.Type & ~JsonSchemaType.Null, value) switch
        {
            (null, _) => true,
            (_, null) => schema.Type!.Value.HasFlag(JsonSchemaType.Null),
            (JsonSchemaType.Object, JsonObject members) =>
                (schema.Required ?? new HashSet<string>()).All(name => members.TryGetPropertyValue(name, out var member) && !IsEmptyText(member))
                && members.All(member => Member(schema, member.Key) is not { } described || Describes(described, member.Value)),
            (JsonSchemaType.Array, JsonArray elements) => elements.All(element => schema.Items is null || Describes(schema.Items, element)),
            (JsonSchemaType.Boolean, JsonValue) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            (JsonSchemaType.Integer or JsonSchemaType.Number, JsonValue) => value.GetValueKind() == JsonValueKind.Number,
            (JsonSchemaType.String, JsonValue) => value.GetValueKind() == JsonValueKind.String,
            _ => false,
        };
    }

    private static IOpenApiSchema? Member(IOpenApiSchema schema, string name) =>
        Properties(schema).Where(property => property.Key == name).Select(property => property.Value).FirstOrDefault() ?? schema.AdditionalProperties;

    private static bool IsEmptyText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && (string?)node == "";

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Enumerations(
        IOpenApiSchema schema, string place, IReadOnlyList<string> within)
    {
        if (IsMissing(schema) || (NameOf(schema) is { } reference && within.Contains(reference)))
        {
            return [];
        }

        place = NameOf(schema) ?? place;
        within = [.. within, place];
        return [
            .. schema.Enum is { Count: > 0 } values ? [(place, [.. values.Select(value => $"{value}")])] : Array.Empty<(string, IReadOnlyList<string>)>(),
            .. Properties(schema).SelectMany(property => Enumerations(property.Value, $"{place}.{property.Key}", within)),
            .. Alternatives(schema).SelectMany((alternative, index) => Enumerations(alternative, $"{place}[{index}]", within)),
            .. schema.Items is { } items ? Enumerations(items, $"{place}[]", within) : [],
            .. schema.AdditionalProperties is { } others ? Enumerations(others, $"{place}.*", within) : [],
        ];
    }
}
