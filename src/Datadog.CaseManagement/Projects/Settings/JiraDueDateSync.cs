using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for the due date of a case and its Jira issue.</summary>
public sealed partial record JiraDueDateSync : JsonModel
{
    /// <summary>The identifier of the Jira field that contains the due date.</summary>
    [JsonPropertyName("jira_field_id")]
    public string? JiraFieldId { get; init; }

    /// <summary>The type of the synchronization.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
