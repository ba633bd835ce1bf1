using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the Jira project that is connected to a project.</summary>
public sealed partial record JiraProjectLink : JsonModel
{
    /// <summary>The identifier of the Jira account.</summary>
    [JsonPropertyName("account_id")]
    public string? AccountId { get; init; }

    /// <summary>The identifier of the issue type of new Jira issues.</summary>
    [JsonPropertyName("issue_type_id")]
    public string? IssueTypeId { get; init; }

    /// <summary>The identifier of the project in Jira.</summary>
    [JsonPropertyName("project_id")]
    public string? ProjectId { get; init; }
}
