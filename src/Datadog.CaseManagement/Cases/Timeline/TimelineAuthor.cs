using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Who wrote an entry of a timeline.</summary>
public sealed partial record TimelineAuthor : JsonModel
{
    /// <summary>What is known of the author.</summary>
    [JsonPropertyName("content")]
    public TimelineAuthorContent? Content { get; init; }

    /// <summary>What kind of author it is.</summary>
    [JsonPropertyName("type")]
    public TimelineAuthorType? Type { get; init; }
}
