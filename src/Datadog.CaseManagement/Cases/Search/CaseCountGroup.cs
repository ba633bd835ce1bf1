using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the numbers of cases for each value of a field.</summary>
public sealed partial record CaseCountGroup : JsonModel
{
    /// <summary>The name of the field, such as <c>status</c>.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; init; }

    /// <summary>The values of the field, with the number of cases for each.</summary>
    [JsonPropertyName("group_values")]
    public partial IReadOnlyList<CaseCountGroupValue> GroupValues { get; init; }
}
