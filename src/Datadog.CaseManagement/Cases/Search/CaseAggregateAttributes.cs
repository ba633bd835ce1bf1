using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of an aggregation of cases.</summary>
public sealed partial record CaseAggregateAttributes : JsonModel
{
    /// <summary>The groups, with their numbers.</summary>
    [JsonPropertyName("groups")]
    public IReadOnlyList<CaseAggregateGroup> Groups { get => field ?? Absent.List<CaseAggregateGroup>(); init; }

    /// <summary>How many cases there are in all.</summary>
    [JsonPropertyName("total")]
    public double? Total { get; init; }
}
