namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>A call of every operation on cases, by the operation's name.</summary>
internal static class CaseCalls
{
    private static readonly CaseInsight[] Insights = [new() { ResourceId = "1" }];

    public static CreateCaseLinkRequest NewLink { get; } = new()
    {
        ParentEntityId = "c1",
        ParentEntityType = CaseLinkEntityType.Case,
        Relationship = CaseLinkRelationship.RelatesTo,
        ChildEntityId = "c2",
        ChildEntityType = CaseLinkEntityType.Case,
    };

    public static CreateJiraIssueRequest NewJiraIssue { get; } = new() { JiraAccountId = "a", ProjectId = "p", IssueTypeId = "t" };

    public static CreateServiceNowTicketRequest NewServiceNowTicket { get; } = new() { InstanceName = "i" };

    public static IReadOnlyDictionary<string, Func<CasesClient, Task>> All { get; } = new Dictionary<string, Func<CasesClient, Task>>
    {
        ["SearchCases"] = cases => cases.SearchPageAsync(cancellationToken: Token),
        ["CountCases"] = cases => cases.CountAsync(cancellationToken: Token),
        ["AggregateCases"] = cases => cases.AggregateAsync("", ["status"], 1, Token),
        ["CreateCase"] = cases => cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token),
        ["BulkUpdateCases"] = cases => cases.BulkUpdateAsync(["c"], CaseBulkAction.Archive(), Token),
        ["GetCase"] = cases => cases.GetAsync("c", Token),
        ["ArchiveCase"] = cases => cases.ArchiveAsync("c", Token),
        ["UnarchiveCase"] = cases => cases.UnarchiveAsync("c", Token),
        ["AssignCase"] = cases => cases.AssignAsync("c", "u", Token),
        ["UnassignCase"] = cases => cases.UnassignAsync("c", Token),
        ["UpdateCaseTitle"] = cases => cases.UpdateTitleAsync("c", "t", Token),
        ["UpdateCaseDescription"] = cases => cases.UpdateDescriptionAsync("c", "d", Token),
        ["UpdateStatus"] = cases => cases.UpdateStatusAsync("c", "s", Token),
        ["UpdatePriority"] = cases => cases.UpdatePriorityAsync("c", CasePriority.P1, Token),
        ["UpdateCaseDueDate"] = cases => cases.UpdateDueDateAsync("c", null, Token),
        ["UpdateCaseResolvedReason"] = cases => cases.UpdateResolvedReasonAsync("c", CaseResolvedReason.TruePositive, Token),
        ["UpdateAttributes"] = cases => cases.UpdateAttributesAsync("c", new Dictionary<string, IReadOnlyList<string>>(), Token),
        ["UpdateCaseCustomAttribute"] = cases => cases.UpdateCustomAttributeAsync("c", "k", CustomAttributeValue.Text("v"), Token),
        ["DeleteCaseCustomAttribute"] = cases => cases.DeleteCustomAttributeAsync("c", "k", Token),
        ["MoveCaseToProject"] = cases => cases.MoveToProjectAsync("c", "p", Token),
        ["CommentCase"] = cases => cases.AddCommentAsync("c", "m", Token),
        ["UpdateCaseComment"] = cases => cases.UpdateCommentAsync("c", "t", "m", Token),
        ["DeleteCaseComment"] = cases => cases.DeleteCommentAsync("c", "t", Token),
        ["ListCaseTimeline"] = cases => cases.ListTimelinePageAsync("c", cancellationToken: Token),
        ["ListCaseWatchers"] = cases => cases.ListWatchersAsync("c", Token),
        ["WatchCase"] = cases => cases.WatchAsync("c", "u", Token),
        ["UnwatchCase"] = cases => cases.UnwatchAsync("c", "u", Token),
        ["ListCaseLinks"] = cases => cases.ListLinksAsync(CaseLinkEntityType.Case, "c", cancellationToken: Token),
        ["CreateCaseLink"] = cases => cases.CreateLinkAsync(NewLink, Token),
        ["DeleteCaseLink"] = cases => cases.DeleteLinkAsync("l", Token),
        ["AddCaseInsights"] = cases => cases.AddInsightsAsync("c", Insights, Token),
        ["RemoveCaseInsights"] = cases => cases.RemoveInsightsAsync("c", Insights, Token),
        ["CreateCaseJiraIssue"] = cases => cases.CreateJiraIssueAsync("c", NewJiraIssue, Token),
        ["LinkJiraIssueToCase"] = cases => cases.LinkJiraIssueAsync("c", "https://jira", Token),
        ["UnlinkJiraIssue"] = cases => cases.UnlinkJiraIssueAsync("c", Token),
        ["CreateCaseNotebook"] = cases => cases.CreateNotebookAsync("c", Token),
        ["CreateCaseServiceNowTicket"] = cases => cases.CreateServiceNowTicketAsync("c", NewServiceNowTicket, Token),
        ["LinkIncident"] = cases => cases.LinkIncidentAsync("c", "i", Token),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
