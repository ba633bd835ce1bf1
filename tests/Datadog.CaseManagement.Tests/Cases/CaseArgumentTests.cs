using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>What cannot be sent is refused by the argument's name when the method is called, and nothing is sent.</summary>
public sealed class CaseArgumentTests
{
    private static readonly CaseInsight[] Insights = [new() { ResourceId = "1" }];
    private static readonly Dictionary<string, IReadOnlyList<string>> Labels = [];

    public static TheoryData<string, Func<CasesClient, string, object>> Texts => new()
    {
        { "caseId", (cases, blank) => cases.UpdateTitleAsync(blank, "t") },
        { "title", (cases, blank) => cases.UpdateTitleAsync("c", blank) },
        { "caseId", (cases, blank) => cases.UpdateDescriptionAsync(blank, "d") },
        { "caseId", (cases, blank) => cases.UpdateStatusAsync(blank, "s") },
        { "status", (cases, blank) => cases.UpdateStatusAsync("c", blank) },
        { "caseId", (cases, blank) => cases.UpdateStatusAsync(blank, CaseStatus.Open) },
        { "status", (cases, blank) => cases.UpdateStatusAsync("c", new CaseStatus(blank)) },
        { "caseId", (cases, blank) => cases.UpdatePriorityAsync(blank, CasePriority.P1) },
        { "priority", (cases, blank) => cases.UpdatePriorityAsync("c", new CasePriority(blank)) },
        { "caseId", (cases, blank) => cases.UpdateResolvedReasonAsync(blank, CaseResolvedReason.FalsePositive) },
        { "reason", (cases, blank) => cases.UpdateResolvedReasonAsync("c", new CaseResolvedReason(blank)) },
        { "caseId", (cases, blank) => cases.UpdateAttributesAsync(blank, Labels) },
        { "caseId", (cases, blank) => cases.UpdateCustomAttributeAsync(blank, "k", CustomAttributeValue.Text("v")) },
        { "key", (cases, blank) => cases.UpdateCustomAttributeAsync("c", blank, CustomAttributeValue.Text("v")) },
        { "caseId", (cases, blank) => cases.DeleteCustomAttributeAsync(blank, "k") },
        { "key", (cases, blank) => cases.DeleteCustomAttributeAsync("c", blank) },
        { "caseId", (cases, blank) => cases.AssignAsync(blank, "u") },
        { "assigneeId", (cases, blank) => cases.AssignAsync("c", blank) },
        { "caseId", (cases, blank) => cases.UnassignAsync(blank) },
        { "caseId", (cases, blank) => cases.ArchiveAsync(blank) },
        { "caseId", (cases, blank) => cases.UnarchiveAsync(blank) },
        { "caseId", (cases, blank) => cases.MoveToProjectAsync(blank, "p") },
        { "projectId", (cases, blank) => cases.MoveToProjectAsync("c", blank) },
        { "caseId", (cases, blank) => cases.AddCommentAsync(blank, "m") },
        { "caseId", (cases, blank) => cases.UpdateCommentAsync(blank, "t", "m") },
        { "cellId", (cases, blank) => cases.UpdateCommentAsync("c", blank, "m") },
        { "caseId", (cases, blank) => cases.DeleteCommentAsync(blank, "t") },
        { "cellId", (cases, blank) => cases.DeleteCommentAsync("c", blank) },
        { "caseId", (cases, blank) => cases.ListTimelineAsync(blank) },
        { "caseId", (cases, blank) => cases.ListTimelinePageAsync(blank) },
        { "caseId", (cases, blank) => cases.ListWatchersAsync(blank) },
        { "caseId", (cases, blank) => cases.WatchAsync(blank, "u") },
        { "userId", (cases, blank) => cases.WatchAsync("c", blank) },
        { "caseId", (cases, blank) => cases.UnwatchAsync(blank, "u") },
        { "userId", (cases, blank) => cases.UnwatchAsync("c", blank) },
        { "entityType", (cases, blank) => cases.ListLinksAsync(new CaseLinkEntityType(blank), "c") },
        { "entityId", (cases, blank) => cases.ListLinksAsync(CaseLinkEntityType.Case, blank) },
        { "linkId", (cases, blank) => cases.DeleteLinkAsync(blank) },
        { "ParentEntityId", (cases, blank) => cases.CreateLinkAsync(CaseCalls.NewLink with { ParentEntityId = blank }) },
        { "ParentEntityType", (cases, blank) => cases.CreateLinkAsync(CaseCalls.NewLink with { ParentEntityType = new(blank) }) },
        { "Relationship", (cases, blank) => cases.CreateLinkAsync(CaseCalls.NewLink with { Relationship = new(blank) }) },
        { "ChildEntityId", (cases, blank) => cases.CreateLinkAsync(CaseCalls.NewLink with { ChildEntityId = blank }) },
        { "ChildEntityType", (cases, blank) => cases.CreateLinkAsync(CaseCalls.NewLink with { ChildEntityType = new(blank) }) },
        { "caseId", (cases, blank) => cases.AddInsightsAsync(blank, Insights) },
        { "insights", (cases, blank) => cases.AddInsightsAsync("c", [new CaseInsight { ResourceId = blank }]) },
        { "caseId", (cases, blank) => cases.RemoveInsightsAsync(blank, Insights) },
        { "insights", (cases, blank) => cases.RemoveInsightsAsync("c", [new CaseInsight { ResourceId = blank }]) },
        { "caseId", (cases, blank) => cases.CreateJiraIssueAsync(blank, CaseCalls.NewJiraIssue) },
        { "JiraAccountId", (cases, blank) => cases.CreateJiraIssueAsync("c", CaseCalls.NewJiraIssue with { JiraAccountId = blank }) },
        { "ProjectId", (cases, blank) => cases.CreateJiraIssueAsync("c", CaseCalls.NewJiraIssue with { ProjectId = blank }) },
        { "IssueTypeId", (cases, blank) => cases.CreateJiraIssueAsync("c", CaseCalls.NewJiraIssue with { IssueTypeId = blank }) },
        { "caseId", (cases, blank) => cases.LinkJiraIssueAsync(blank, "https://jira") },
        { "jiraIssueUrl", (cases, blank) => cases.LinkJiraIssueAsync("c", blank) },
        { "caseId", (cases, blank) => cases.UnlinkJiraIssueAsync(blank) },
        { "caseId", (cases, blank) => cases.CreateNotebookAsync(blank) },
        { "caseId", (cases, blank) => cases.CreateServiceNowTicketAsync(blank, CaseCalls.NewServiceNowTicket) },
        {
            "InstanceName",
            (cases, blank) => cases.CreateServiceNowTicketAsync("c", CaseCalls.NewServiceNowTicket with { InstanceName = blank })
        },
        { "caseId", (cases, blank) => cases.LinkIncidentAsync(blank, "i") },
        { "incidentId", (cases, blank) => cases.LinkIncidentAsync("c", blank) },
        { "caseIds", (cases, blank) => cases.BulkUpdateAsync(["c", blank], CaseBulkAction.Archive()) },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void A_blank_text_is_refused_by_name(string parameter, Func<CasesClient, string, object> call)
    {
        using var client = new TestClient();
        foreach (var blank in new[] { "", " \t", null })
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => { _ = call(client.Cases, blank!); });
            Assert.Equal(parameter, exception.ParamName);
        }

        Assert.Empty(client.Stub.Requests);
    }

    public static TheoryData<string, Func<CasesClient, object>> Nulls => new()
    {
        { "description", cases => cases.UpdateDescriptionAsync("c", null!) },
        { "attributes", cases => cases.UpdateAttributesAsync("c", null!) },
        { "value", cases => cases.UpdateCustomAttributeAsync("c", "k", null!) },
        { "comment", cases => cases.AddCommentAsync("c", null!) },
        { "comment", cases => cases.UpdateCommentAsync("c", "t", null!) },
        { "request", cases => cases.CreateLinkAsync(null!) },
        { "request", cases => cases.CreateJiraIssueAsync("c", null!) },
        { "request", cases => cases.CreateServiceNowTicketAsync("c", null!) },
        { "insights", cases => cases.AddInsightsAsync("c", null!) },
        { "insights", cases => cases.RemoveInsightsAsync("c", [null!]) },
        { "caseIds", cases => cases.BulkUpdateAsync(null!, CaseBulkAction.Archive()) },
        { "action", cases => cases.BulkUpdateAsync(["c"], null!) },
        { "filter", cases => cases.AggregateAsync(null!, ["status"], 1) },
        { "groupBys", cases => cases.AggregateAsync("", null!, 1) },
    };

    [Theory]
    [MemberData(nameof(Nulls), DisableDiscoveryEnumeration = true)]
    public void Null_is_refused_by_name(string parameter, Func<CasesClient, object> call)
    {
        using var client = new TestClient();

        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => { _ = call(client.Cases); }).ParamName);

        Assert.Empty(client.Stub.Requests);
    }
}
