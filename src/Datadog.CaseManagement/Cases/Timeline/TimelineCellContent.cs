using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What an entry of a timeline holds. What other entries than comments hold is in the additional properties.</summary>
public sealed partial record TimelineCellContent : JsonModel
{
    /// <summary>The text of a comment, in Markdown.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
