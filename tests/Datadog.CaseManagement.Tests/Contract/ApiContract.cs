using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>The documented API, from the file that the environment variable DATADOG_CONTRACT names.</summary>
internal sealed record ApiContract(
    [property: JsonPropertyName("operations")] IReadOnlyList<DocumentedOperation> Operations,
    [property: JsonPropertyName("schemas")] IReadOnlyDictionary<string, JsonObject> Schemas)
{
    public const string Variable = "DATADOG_CONTRACT";

    /// <summary>The contract; <see langword="null"/> without the variable.</summary>
    public static ApiContract? Given { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file
            ? JsonSerializer.Deserialize(File.ReadAllBytes(file), TestJsonContext.Default.ApiContract)
            : null;

    public DocumentedOperation Operation(string id) => Operations.Single(operation => operation.OperationId == id);
}

internal sealed record DocumentedOperation(
    [property: JsonPropertyName("operationId")] string OperationId,
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("parameters")] IReadOnlyList<DocumentedParameter> Parameters,
    [property: JsonPropertyName("requestBody")] JsonObject? RequestBody,
    [property: JsonPropertyName("response")] JsonObject? Response)
{
    [JsonPropertyName("requestExamples")]
    public IReadOnlyList<JsonElement> RequestExamples { get => field ?? []; init; }
}

internal sealed record DocumentedParameter(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("in")] string In,
    [property: JsonPropertyName("schema")] JsonObject Schema);

/// <summary>Finds the members that no model has a property for, anywhere below a value that was read.</summary>
internal static class UnknownMembers
{
    public static IReadOnlyList<string> Below(object? value, string path) => [.. Find(value, path)];

    private static IEnumerable<string> Find(object? value, string path) => value switch
    {
        null or string => [],
        JsonModel model => model.AdditionalProperties.Keys.Select(name => $"{path}.{name}")
            .Concat(model.GetType().GetProperties()
                .Where(property => property.Name != nameof(JsonModel.AdditionalProperties) && property.GetIndexParameters().Length == 0)
                .SelectMany(property => Find(property.GetValue(model), $"{path}.{property.Name}"))),
        IDictionary map => map.Keys.Cast<object>().SelectMany(key => Find(map[key], $"{path}[{key}]")),
        IEnumerable items => items.Cast<object?>().SelectMany(item => Find(item, $"{path}[]")),
        _ => [],
    };
}

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
