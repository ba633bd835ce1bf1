using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases there are in each group of cases.</summary>
public sealed partial record CaseAggregate : Resource
{
    /// <summary>The numbers.</summary>
    [JsonPropertyName("attributes")]
    public CaseAggregateAttributes Attributes { get => field ?? Absent<CaseAggregateAttributes>.Instance; init; }
}
