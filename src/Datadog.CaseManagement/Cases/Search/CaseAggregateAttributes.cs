using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of an aggregation of cases.</summary>
public sealed partial record CaseAggregateAttributes : JsonModel
{
    /// <summary>The groups, with their numbers.</summary>
    [JsonPropertyName("groups")]
    public partial IReadOnlyList<CaseAggregateGroup> Groups { get; init; }

    /// <summary>How many cases there are in all.</summary>
    [JsonPropertyName("total")]
    public double? Total { get; init; }
}
