using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>The Jira issue that a case is linked to.</summary>
internal sealed partial class JiraIssueLink(string jiraIssueUrl) : IRequestAttributes
{
    [JsonPropertyName("jira_issue_url")]
    public string JiraIssueUrl => jiraIssueUrl;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.JiraIssue;

    void IRequestAttributes.Check() => Guard.NotBlank(JiraIssueUrl, "jiraIssueUrl");
}
