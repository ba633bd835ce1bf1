using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a Jira issue for a case.</summary>
public sealed partial record CreateJiraIssueRequest : JsonModel, IRequestAttributes
{
    /// <summary>The identifier of the connected Jira account.</summary>
    [JsonPropertyName("jira_account_id")]
    public required string JiraAccountId { get; init; }

    /// <summary>The identifier of the project in Jira.</summary>
    [JsonPropertyName("project_id")]
    public required string ProjectId { get; init; }

    /// <summary>The identifier of the issue type in Jira.</summary>
    [JsonPropertyName("issue_type_id")]
    public required string IssueTypeId { get; init; }

    /// <summary>Additional fields of the issue, by their names in Jira. A value can be any JSON, including <c>null</c>.</summary>
    [JsonPropertyName("fields")]
    public IReadOnlyDictionary<string, JsonNode?>? Fields { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.JiraIssue;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(JiraAccountId);
        Guard.NotBlank(ProjectId);
        Guard.NotBlank(IssueTypeId);
    }
}
