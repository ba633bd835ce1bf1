namespace Datadog.CaseManagement.Testing;

/// <summary>Takes the link to its issue in Jira from a case, if it has one.</summary>
internal static class UnlinkJiraIssue
{
    public static Answer Handle(Call call)
    {
        call.Changed((@case, _) => @case with { JiraIssue = null });
        return Answer.NoContent;
    }
}
