using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A link from one entity, its parent, to another, its child. At least one of them is a case.</summary>
public sealed partial record CaseLink : Resource
{
    /// <summary>What is linked, and how.</summary>
    [JsonPropertyName("attributes")]
    public CaseLinkAttributes Attributes { get => field ?? Absent<CaseLinkAttributes>.Instance; init; }
}
