using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents an entry of a case's timeline, such as a comment or a change of the status.</summary>
public sealed partial record TimelineCell : Resource
{
    /// <summary>The attributes of the timeline entry.</summary>
    [JsonPropertyName("attributes")]
    public partial TimelineCellAttributes Attributes { get; init; }
}
