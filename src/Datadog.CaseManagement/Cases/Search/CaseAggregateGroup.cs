using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases one group of an aggregation has.</summary>
public sealed partial record CaseAggregateGroup : JsonModel
{
    /// <summary>The value that the cases of the group have in common, such as <c>OPEN</c>.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; init; }

    /// <summary>The number of cases; the service sends it as a list.</summary>
    [JsonPropertyName("value")]
    public partial IReadOnlyList<double> Value { get; init; }
}
