using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for the cases of a project and their Jira issues.</summary>
public sealed partial record JiraSync : JsonModel
{
    /// <summary>A value that indicates whether the synchronization is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The synchronization settings for each property.</summary>
    [JsonPropertyName("properties")]
    public JiraSyncProperties? Properties { get; init; }
}
