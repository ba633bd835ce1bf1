namespace Datadog.CaseManagement.Testing;

/// <summary>Links an issue in Jira to a case by its web address. For a case that has an issue already it is a conflict.</summary>
internal static class LinkJiraIssueToCase
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, StoredJiraIssue.Type).Attributes;
        var issue = StoredJiraIssue.At(attributes.NonEmptyText("jira_issue_url"));
        call.Changed((@case, _) => @case.JiraIssue is null ? @case with { JiraIssue = issue } : throw Errors.Conflict());
        return Answer.NoContent;
    }
}
