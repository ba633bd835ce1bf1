using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>All of a response that a test compares.</summary>
internal sealed record Reply(int Status, string? ContentType, string Body)
{
    public const string NotFoundCase = """{"errors":[{"code":"resource_not_found","title":"case not found"}]}""";
    public const string PlainBadRequest = """{"errors":[{"status":"400","title":"Bad Request"}]}""";

    public JsonNode Data => JsonNode.Parse(Body)!["data"]!;

    public JsonNode Attributes => Data["attributes"]!;

    public JsonNode Relationships => Data["relationships"]!;

    public JsonArray Included => JsonNode.Parse(Body)!["included"]!.AsArray();

    public string Id => Data["id"]!.GetValue<string>();

    public static Reply JsonApi(int status, string body) => new(status, "application/vnd.api+json", body);
}
