using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>A recorded scenario: exchanges with the real service, in their order.</summary>
internal sealed record Recording(
    [property: JsonPropertyName("scenario")] string Scenario,
    [property: JsonPropertyName("recorded_at")] string RecordedAt,
    [property: JsonPropertyName("interactions")] IReadOnlyList<RecordedInteraction> Interactions);

internal sealed record RecordedInteraction(
    [property: JsonPropertyName("operation")] string? Operation,
    [property: JsonPropertyName("request")] RecordedRequest Request,
    [property: JsonPropertyName("response")] RecordedResponse Response);

internal sealed record RecordedRequest(
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("query")] IReadOnlyList<IReadOnlyList<string>> Query,
    [property: JsonPropertyName("body")] JsonElement Body)
{
    public bool HasBody => Body.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public string PathAndQuery =>
        Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair[0])}={Uri.EscapeDataString(pair[1])}"))}";

    /// <summary>A segment of the path after <c>/api/v2/</c>, decoded.</summary>
    public string Segment(int index) => Uri.UnescapeDataString(Path.Split('/')[index + 3]);

    /// <summary>The value of a query parameter; <see langword="null"/> when it was not sent.</summary>
    public string? Value(string parameter) => Query.FirstOrDefault(pair => pair[0] == parameter)?[1];

    public int? Number(string parameter) => Value(parameter) is { } value ? int.Parse(value, null) : null;

    public bool? Flag(string parameter) => Value(parameter) is { } value ? bool.Parse(value) : null;
}

internal sealed record RecordedResponse(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("content_type")] string? ContentType,
    [property: JsonPropertyName("body")] string? Body);
