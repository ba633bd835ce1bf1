using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>The Jira issue that a case is linked to.</summary>
internal sealed partial class JiraIssueLink(string jiraIssueUrl) : IRequestAttributes
{
    [JsonPropertyName("jira_issue_url")]
    public string JiraIssueUrl => jiraIssueUrl;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.JiraIssue;

    void IRequestAttributes.Check() => Argument.NotBlank(JiraIssueUrl, "jiraIssueUrl");
}
