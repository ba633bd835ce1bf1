using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a count of cases, grouped by the values of one or more fields.</summary>
public sealed partial record CaseCount : Resource
{
    /// <summary>The attributes of the count.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseCountAttributes Attributes { get; init; }
}
