using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A user of the organisation, as responses bring users along.</summary>
public sealed partial record User : Resource
{
    /// <summary>What is known of the user.</summary>
    [JsonPropertyName("attributes")]
    public partial UserAttributes Attributes { get; init; }
}
