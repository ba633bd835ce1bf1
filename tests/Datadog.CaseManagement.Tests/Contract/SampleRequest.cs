using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>A request to an operation, with every documented parameter.</summary>
internal static class SampleRequest
{
    public static RecordedRequest Of(DocumentedOperation operation, IReadOnlyDictionary<string, JsonObject> schemas)
    {
        var path = operation.Parameters
            .Where(parameter => parameter.In == "path")
            .Aggregate(operation.Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", $"{parameter.Name}-1", StringComparison.Ordinal));
        var sample = new SampleBody(schemas, 0);
        return new RecordedRequest(
            operation.Method,
            path,
            [.. operation.Parameters
                .Where(parameter => parameter.In == "query")
                .Select(parameter => (IReadOnlyList<string>)[parameter.Name, $"{sample.Of(parameter.Schema)}"])],
            operation.RequestBody is { } schema ? JsonElement.Parse(sample.Of(schema).ToJsonString()) : default);
    }
}

/// <summary>Makes a body that has every documented member of a schema, nested ones too.</summary>
/// <param name="schemas">The schemas, by name.</param>
/// <param name="choice">Which of several alternatives and enumeration values is taken, counted round.</param>
internal sealed class SampleBody(IReadOnlyDictionary<string, JsonObject> schemas, int choice)
{
    public JsonNode Of(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Of(schemas[reference.GetValue<string>()]);
        }

        if (schema["oneOf"] is JsonArray alternatives)
        {
            return Of(Chosen(alternatives).AsObject());
        }

        if (schema["enum"] is JsonArray values)
        {
            return Chosen(values).DeepClone();
        }

        return Type(schema) switch
        {
            "object" => OfObject(schema),
            "array" => new JsonArray(Of(schema["items"]!.AsObject())),
            "boolean" => choice % 2 == 0,
            "integer" => 7 + choice,
            "number" => 7.5 + choice,
            "string" => schema["format"]?.GetValue<string>() switch
            {
                "date-time" => "2026-01-02T03:04:05.678Z",
                "date" => "2026-01-02",
                _ => "text",
            },
            var other => throw new NotSupportedException($"The contract has a schema of type {other}: {schema.ToJsonString()}"),
        };
    }

    private JsonObject OfObject(JsonObject schema)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            made[name] = Of(property!.AsObject());
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            made["a_key"] = Of(values);
        }

        return made;
    }

    private JsonNode Chosen(JsonArray alternatives) => alternatives[choice % alternatives.Count]!;

    private static string Type(JsonObject schema) => schema["type"]?.GetValue<string>() ?? "object";
}
