using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>An issue in Jira.</summary>
public sealed partial record JiraIssueResult : JsonModel
{
    /// <summary>The identifier that Jira gave the issue.</summary>
    [JsonPropertyName("issue_id")]
    public string? IssueId { get; init; }

    /// <summary>The key of the issue, such as <c>PROJ-123</c>.</summary>
    [JsonPropertyName("issue_key")]
    public string? IssueKey { get; init; }

    /// <summary>The web address of the issue.</summary>
    [JsonPropertyName("issue_url")]
    public string? IssueUrl { get; init; }

    /// <summary>The key of the Jira project that the issue belongs to.</summary>
    [JsonPropertyName("project_key")]
    public string? ProjectKey { get; init; }
}
