using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A column of a project's board.</summary>
public sealed partial record ProjectColumn : JsonModel
{
    /// <summary>How the column takes part in sorting.</summary>
    [JsonPropertyName("sort")]
    public ProjectColumnSort? Sort { get; init; }

    /// <summary>The field by which the cases in the column are sorted.</summary>
    [JsonPropertyName("sort_field")]
    public string? SortField { get; init; }

    /// <summary>The type of the column.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }
}
