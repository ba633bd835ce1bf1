using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>An entry of a case's timeline: a comment, or something that happened to the case.</summary>
public sealed partial record TimelineCell : Resource
{
    /// <summary>What the entry says.</summary>
    [JsonPropertyName("attributes")]
    public partial TimelineCellAttributes Attributes { get; init; }
}
