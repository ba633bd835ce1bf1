using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of the Jira integration of a project.</summary>
public sealed partial record JiraIntegration : JsonModel
{
    /// <summary>The settings for creating a Jira issue for each case automatically.</summary>
    [JsonPropertyName("auto_creation")]
    public TicketAutoCreation? AutoCreation { get; init; }

    /// <summary>A value that indicates whether the integration is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The Jira project that is connected to the project.</summary>
    [JsonPropertyName("metadata")]
    public JiraProjectLink? Metadata { get; init; }

    /// <summary>The synchronization settings for cases and Jira issues.</summary>
    [JsonPropertyName("sync")]
    public JiraSync? Sync { get; init; }
}
