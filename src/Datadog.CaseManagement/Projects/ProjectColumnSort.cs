using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the sort order of a column of a project's board.</summary>
public sealed partial record ProjectColumnSort : JsonModel
{
    /// <summary>A value that indicates whether the sort order is ascending.</summary>
    [JsonPropertyName("ascending")]
    public bool? Ascending { get; init; }

    /// <summary>The priority of the column in the sort order.</summary>
    [JsonPropertyName("priority")]
    public long? Priority { get; init; }
}
