using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A link from one entity, its parent, to another, its child. At least one of them is a case.</summary>
public sealed partial record CaseLink : Resource
{
    /// <summary>What is linked, and how.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseLinkAttributes Attributes { get; init; }
}
