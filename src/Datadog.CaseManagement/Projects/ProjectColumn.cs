using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a column of a project's board.</summary>
public sealed partial record ProjectColumn : JsonModel
{
    /// <summary>The sort order of the column.</summary>
    [JsonPropertyName("sort")]
    public ProjectColumnSort? Sort { get; init; }

    /// <summary>The field that the cases in the column are sorted by.</summary>
    [JsonPropertyName("sort_field")]
    public string? SortField { get; init; }

    /// <summary>The type of the column.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }
}
