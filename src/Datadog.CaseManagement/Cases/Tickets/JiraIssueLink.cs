using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>The Jira issue that a case is linked to.</summary>
internal sealed partial record JiraIssueLink([property: JsonPropertyName("jira_issue_url")] string JiraIssueUrl) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.JiraIssue;

    void IRequestAttributes.Check() => Argument.NotBlank(JiraIssueUrl, "jiraIssueUrl");
}
