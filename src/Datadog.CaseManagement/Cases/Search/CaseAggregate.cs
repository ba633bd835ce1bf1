using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents an aggregation of cases: the number of cases in each group.</summary>
public sealed partial record CaseAggregate : Resource
{
    /// <summary>The attributes of the aggregation.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseAggregateAttributes Attributes { get; init; }
}
