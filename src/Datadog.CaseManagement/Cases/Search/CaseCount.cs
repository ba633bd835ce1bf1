using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases there are.</summary>
public sealed partial record CaseCount : Resource
{
    /// <summary>The numbers.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseCountAttributes Attributes { get; init; }
}
