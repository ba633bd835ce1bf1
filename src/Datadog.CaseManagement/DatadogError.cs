using System.Text.Json;

namespace Datadog.CaseManagement;

/// <summary>One error that Datadog's answer names: a JSON:API error object, of which every member is optional.</summary>
public sealed record DatadogError
{
    /// <summary>The HTTP status that belongs to the error, as text, such as <c>400</c>.</summary>
    public string? Status { get; init; }

    /// <summary>A code for programs, such as <c>resource_not_found</c>.</summary>
    public string? Code { get; init; }

    /// <summary>A summary for people, such as <c>case not found</c>.</summary>
    public string? Title { get; init; }

    /// <summary>What exactly was wrong. An error that is a mere text is found here.</summary>
    public string? Detail { get; init; }

    /// <summary>More about the error, such as the key that was not found.</summary>
    public JsonElement? Meta { get; init; }

    /// <summary>All else that the error object says, by the names on the wire.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The error in one line.</summary>
    public override string ToString()
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
