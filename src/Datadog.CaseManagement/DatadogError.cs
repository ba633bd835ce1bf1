using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents an error in a response of Datadog: a JSON:API error object, whose members are all optional.</summary>
public sealed partial record DatadogError : JsonModel
{
    /// <summary>The HTTP status of the error, as text, such as <c>400</c>.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>The machine-readable code of the error, such as <c>resource_not_found</c>.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The summary of the error, such as <c>case not found</c>.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>The explanation of the error. It also holds an error that is a string instead of an object.</summary>
    [JsonPropertyName("detail")]
    public string? Detail { get; init; }

    /// <summary>Further information about the error, such as the key that was not found.</summary>
    [JsonPropertyName("meta")]
    public JsonElement? Meta { get; init; }

    // The error in one line: the title, the detail, the code and further information, as far as they are present.
    private protected override string ToText()
    {
        var words = (Title, Detail) switch
        {
            ({ Length: > 0 } title, { Length: > 0 } detail) => $"{title}: {detail}",
            _ => Title is { Length: > 0 } ? Title : Detail ?? "",
        };
        var more = string.Join(", ", new[] { Code, Meta?.GetRawText() }.Where(part => !string.IsNullOrEmpty(part)));
        return (words.Length, more.Length) switch
        {
            (0, 0) => Status ?? "an error without a text",
            (0, _) => more,
            (_, 0) => words,
            _ => $"{words} ({more})",
        };
    }
}
