using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a group of an aggregation of cases.</summary>
public sealed partial record CaseAggregateGroup : JsonModel
{
    /// <summary>The value that the cases of the group share, such as <c>OPEN</c>.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; init; }

    /// <summary>The number of cases in the group, which the service returns as a list.</summary>
    [JsonPropertyName("value")]
    public partial IReadOnlyList<double> Value { get; init; }
}
