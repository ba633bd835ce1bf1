using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

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
