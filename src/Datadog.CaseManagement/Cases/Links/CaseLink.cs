using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a link from a parent entity to a child entity. At least one of them is a case.</summary>
public sealed partial record CaseLink : Resource
{
    /// <summary>The attributes of the link: its entities and their relationship.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseLinkAttributes Attributes { get; init; }
}
