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
