using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;
using Microsoft.OpenApi;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>A request to an operation, with every documented parameter and member.</summary>
internal static class SampleRequest
{
    public static RecordedRequest Of(DocumentedOperation operation, int choice = 0)
    {
        var path = operation.PathParameters
            .Aggregate(operation.Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", $"{parameter.Name}-1", StringComparison.Ordinal));
        var sample = new SampleBody(choice);
        return new RecordedRequest(
            operation.Method,
            path,
            [.. operation.QueryParameters.Select(parameter => KeyValuePair.Create(parameter.Name!, parameter.Schema is { } schema ? $"{sample.Of(schema)}" : "text"))],
            operation.Request is { } schema ? JsonElement.Parse(sample.Of(schema).ToJsonString()) : default);
    }
}

/// <summary>Makes a body that has every documented member of a schema, nested ones too.</summary>
/// <param name="choice">Which of several alternatives and enumeration values is taken, counted round.</param>
internal sealed class SampleBody(int choice)
{
    public JsonNode Of(IOpenApiSchema schema) => Of(schema, []);

    // A schema that contains itself is left out the second time.
    private JsonNode Of(IOpenApiSchema schema, IReadOnlyList<string> within)
    {
        within = SchemaTree.NameOf(schema) is { } name ? [.. within, name] : within;
        if (SchemaTree.Alternatives(schema) is { Count: > 0 } alternatives)
        {
            return Of(Chosen(alternatives), within);
        }

        if (schema.Enum is { Count: > 0 } values)
        {
            return Chosen(values).DeepClone();
        }

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => new JsonArray(schema.Items is { } items && !IsLeftOut(items, within) ? [Of(items, within)] : []),
            JsonSchemaType.Boolean => choice % 2 == 0,
            JsonSchemaType.Integer => 7 + choice,
            JsonSchemaType.Number => 7.5 + choice,
            JsonSchemaType.String => schema.Format switch
            {
                "date-time" => "2026-01-02T03:04:05.678Z",
                "date" => "2026-01-02",
                // A due date has its format in words only.
                _ => schema.Description?.Contains("YYYY-MM-DD", StringComparison.Ordinal) == true ? "2026-01-02" : "text",
            },
            _ => OfObject(schema, within),
        };
    }

    private JsonObject OfObject(IOpenApiSchema schema, IReadOnlyList<string> within)
    {
        var made = new JsonObject();
        foreach (var (name, property) in SchemaTree.Properties(schema).Where(property => !IsLeftOut(property.Value, within)))
        {
            made[name] = Of(property, within);
        }

        if (schema.AdditionalProperties is { } values && !IsLeftOut(values, within))
        {
            made["a_key"] = Of(values, within);
        }

        return made;
    }

    private static bool IsLeftOut(IOpenApiSchema schema, IReadOnlyList<string> within) =>
        SchemaTree.IsMissing(schema) || (SchemaTree.NameOf(schema) is { } name && within.Contains(name));

    private T Chosen<T>(IList<T> alternatives) => alternatives[choice % alternatives.Count];

    private T Chosen<T>(IReadOnlyList<T> alternatives) => alternatives[choice % alternatives.Count];
}
