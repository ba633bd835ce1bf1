using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases there are in each group of cases.</summary>
public sealed partial record CaseAggregate : Resource
{
    /// <summary>The numbers.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseAggregateAttributes Attributes { get; init; }
}
