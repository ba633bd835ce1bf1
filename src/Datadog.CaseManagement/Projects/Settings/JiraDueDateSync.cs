using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the due date is kept the same in a case and its Jira issue.</summary>
public sealed partial record JiraDueDateSync : JsonModel
{
    /// <summary>The identifier of the Jira field that holds the due date.</summary>
    [JsonPropertyName("jira_field_id")]
    public string? JiraFieldId { get; init; }

    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
