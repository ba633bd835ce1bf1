using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of an aggregation of cases.</summary>
public sealed partial record CaseAggregateAttributes : JsonModel
{
    /// <summary>The groups of cases.</summary>
    [JsonPropertyName("groups")]
    public partial IReadOnlyList<CaseAggregateGroup> Groups { get; init; }

    /// <summary>The total number of cases.</summary>
    [JsonPropertyName("total")]
    public double? Total { get; init; }
}
