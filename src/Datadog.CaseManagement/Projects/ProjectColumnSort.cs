using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a column of a project's board takes part in sorting.</summary>
public sealed partial record ProjectColumnSort : JsonModel
{
    /// <summary>Whether the smallest comes first.</summary>
    [JsonPropertyName("ascending")]
    public bool? Ascending { get; init; }

    /// <summary>The rank of the column among those that are sorted by.</summary>
    [JsonPropertyName("priority")]
    public long? Priority { get; init; }
}
