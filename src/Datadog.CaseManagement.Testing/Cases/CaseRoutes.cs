namespace Datadog.CaseManagement.Testing;

internal static class CaseRoutes
{
    private const string Cases = "/api/v2/cases";
    private const string One = Cases + "/{case_id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, Cases, SearchCases.Handle),
        new(HttpMethod.Get, Cases + "/count", CountCases.Handle),
        new(HttpMethod.Post, Cases + "/aggregate", AggregateCases.Handle),
        new(HttpMethod.Post, Cases, CreateCase.Handle),
        new(HttpMethod.Post, Cases + "/bulk", BulkUpdateCases.Handle),
        new(HttpMethod.Get, One, GetCase.Handle),

        new(HttpMethod.Post, One + "/archive", UpdateCase.By(CaseFields.Archived)),
        new(HttpMethod.Post, One + "/unarchive", UpdateCase.By(CaseFields.Unarchived)),
        new(HttpMethod.Post, One + "/assign", UpdateCase.By(CaseFields.Assignee)),
        new(HttpMethod.Post, One + "/unassign", UpdateCase.By(CaseFields.WithoutAssignee)),
        new(HttpMethod.Post, One + "/title", UpdateCase.By(CaseFields.Title)),
        new(HttpMethod.Post, One + "/description", UpdateCase.By(CaseFields.Description)),
        new(HttpMethod.Post, One + "/status", UpdateCase.By(StatusChange.Read)),
        new(HttpMethod.Post, One + "/priority", UpdateCase.By(CaseFields.Priority)),
        new(HttpMethod.Post, One + "/due_date", UpdateCase.By(CaseFields.DueDate)),
        new(HttpMethod.Post, One + "/resolved_reason", UpdateCase.By(CaseFields.ResolvedReason)),
        new(HttpMethod.Post, One + "/attributes", UpdateCase.By(CaseFields.Labels)),
        new(HttpMethod.Patch, One + "/relationships/project", MoveCaseToProject.Handle),
        new(HttpMethod.Post, One + "/custom_attributes/{custom_attribute_key}", UpdateCaseCustomAttribute.Handle),
        new(HttpMethod.Delete, One + "/custom_attributes/{custom_attribute_key}", DeleteCaseCustomAttribute.Handle),

        new(HttpMethod.Post, One + "/comment", CommentCase.Handle),
        new(HttpMethod.Put, One + "/comment/{cell_id}", UpdateCaseComment.Handle),
        new(HttpMethod.Delete, One + "/comment/{cell_id}", DeleteCaseComment.Handle),
        new(HttpMethod.Get, One + "/timelines", ListCaseTimeline.Handle),

        new(HttpMethod.Get, One + "/watchers", ListCaseWatchers.Handle),
        new(HttpMethod.Post, One + "/watchers/{user_uuid}", CaseWatchers.Add),
        new(HttpMethod.Delete, One + "/watchers/{user_uuid}", CaseWatchers.Remove),

        new(HttpMethod.Get, Cases + "/link", ListCaseLinks.Handle),
        new(HttpMethod.Post, Cases + "/link", CreateCaseLink.Handle),
        new(HttpMethod.Delete, Cases + "/link/{link_id}", DeleteCaseLink.Handle),

        new(HttpMethod.Put, One + "/insights", UpdateCase.By(CaseInsights.Add)),
        new(HttpMethod.Delete, One + "/insights", UpdateCase.By(CaseInsights.Remove)),
        new(HttpMethod.Post, One + "/relationships/jira_issues", CreateCaseJiraIssue.Handle),
        new(HttpMethod.Patch, One + "/relationships/jira_issues", LinkJiraIssueToCase.Handle),
        new(HttpMethod.Delete, One + "/relationships/jira_issues", UnlinkJiraIssue.Handle),
        new(HttpMethod.Post, One + "/relationships/servicenow_tickets", CreateCaseServiceNowTicket.Handle),
        new(HttpMethod.Post, One + "/relationships/notebook", CreateCaseNotebook.Handle),
        new(HttpMethod.Post, One + "/relationships/incidents", LinkIncident.Handle),
    ];
}
