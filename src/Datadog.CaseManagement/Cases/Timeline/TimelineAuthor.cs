using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the author of a timeline entry.</summary>
public sealed partial record TimelineAuthor : JsonModel
{
    /// <summary>The profile of the author.</summary>
    [JsonPropertyName("content")]
    public TimelineAuthorContent? Content { get; init; }

    /// <summary>The type of the author.</summary>
    [JsonPropertyName("type")]
    public TimelineAuthorType? Type { get; init; }
}
