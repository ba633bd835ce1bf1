using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents an issue in Jira.</summary>
public sealed partial record JiraIssueResult : JsonModel
{
    /// <summary>The UUID of the connected Jira account.</summary>
    [JsonPropertyName("account_id")]
    public string? AccountId { get; init; }

    /// <summary>The identifier of the issue in Jira.</summary>
    [JsonPropertyName("issue_id")]
    public string? IssueId { get; init; }

    /// <summary>The key of the issue, such as <c>PROJ-123</c>.</summary>
    [JsonPropertyName("issue_key")]
    public string? IssueKey { get; init; }

    /// <summary>The URL of the issue.</summary>
    [JsonPropertyName("issue_url")]
    public string? IssueUrl { get; init; }

    /// <summary>The key of the issue's project in Jira. The service documents it, but does not send it.</summary>
    [JsonPropertyName("project_key")]
    public string? ProjectKey { get; init; }
}
