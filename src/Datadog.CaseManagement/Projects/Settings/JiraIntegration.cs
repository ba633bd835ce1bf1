using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the cases of a project and Jira issues go together.</summary>
public sealed partial record JiraIntegration : JsonModel
{
    /// <summary>Whether each case gets an issue by itself.</summary>
    [JsonPropertyName("auto_creation")]
    public TicketAutoCreation? AutoCreation { get; init; }

    /// <summary>Whether the integration is on.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The Jira project that belongs to the project.</summary>
    [JsonPropertyName("metadata")]
    public JiraProjectLink? Metadata { get; init; }

    /// <summary>What is kept the same in cases and issues.</summary>
    [JsonPropertyName("sync")]
    public JiraSync? Sync { get; init; }
}
