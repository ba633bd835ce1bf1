using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

internal sealed record RecordedExchange(HttpMethod Method, string Path, string? Body, Reply Reply)
{
    public static RecordedExchange From(JsonNode interaction)
    {
        var (request, response) = (interaction["request"]!, interaction["response"]!);
        return new RecordedExchange(
            new HttpMethod((string)request["method"]!),
            (string)request["path"]!,
            request["body"]?.ToJsonString(),
            new Reply((int)response["status"]!, (string?)response["content_type"], (string)response["body"]!));
    }
}
