using System.Text.Json.Nodes;
using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

/// <summary>What a case is connected with.</summary>
internal static class CaseRelationExchanges
{
    private const string Relationships = "/api/v2/cases/CASEM-1/relationships";

    private const string Insights =
        """{"data":{"attributes":{"insights":[{"ref":"/monitors/12","resource_id":"12","type":"MONITOR"}]},"type":"case"}}""";

    private static readonly CaseInsight Insight = new() { Ref = "/monitors/12", ResourceId = "12", Type = CaseInsightType.Monitor };

    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "ListCaseLinks", "GET /api/v2/cases/link?entity_type=CASE&entity_id=c1&relationship=BLOCKS", null, CaseSamples.Link,
            datadog => datadog.Cases.ListLinksAsync(CaseLinkEntityType.Case, "c1", CaseLinkRelationship.Blocks)),
        Exchange.Of(
            "CreateCaseLink",
            "POST /api/v2/cases/link",
            """
            {"data":{"attributes":{"child_entity_id":"i1","child_entity_type":"INCIDENT","parent_entity_id":"c1",
            "parent_entity_type":"CASE","relationship":"BLOCKS"},"type":"link"}}
            """,
            CaseSamples.Link,
            datadog => datadog.Cases.CreateLinkAsync(new CreateCaseLinkRequest
            {
                ParentEntityId = "c1",
                ParentEntityType = CaseLinkEntityType.Case,
                Relationship = CaseLinkRelationship.Blocks,
                ChildEntityId = "i1",
                ChildEntityType = CaseLinkEntityType.Incident,
            })),
        Exchange.WithoutData("DeleteCaseLink", "DELETE /api/v2/cases/link/l1", null, datadog => datadog.Cases.DeleteLinkAsync("l1")),
        Exchange.Of(
            "AddCaseInsights", "PUT /api/v2/cases/CASEM-1/insights", Insights, CaseSamples.Case,
            datadog => datadog.Cases.AddInsightsAsync("CASEM-1", [Insight])),
        Exchange.Of(
            "RemoveCaseInsights", "DELETE /api/v2/cases/CASEM-1/insights", Insights, CaseSamples.Case,
            datadog => datadog.Cases.RemoveInsightsAsync("CASEM-1", [Insight])),
        Exchange.Of(
            "MoveCaseToProject", $"PATCH {Relationships}/project", """{"data":{"id":"p1","type":"project"}}""", CaseSamples.Case,
            datadog => datadog.Cases.MoveToProjectAsync("CASEM-1", "p1")),
        Exchange.WithoutData(
            "CreateCaseJiraIssue",
            $"POST {Relationships}/jira_issues",
            """
            {"data":{"attributes":{"issue_type_id":"10001","jira_account_id":"1234","project_id":"5678",
            "fields":{"text":"x","list":["a",1,null],"nothing":null}},"type":"issues"}}
            """,
            datadog => datadog.Cases.CreateJiraIssueAsync("CASEM-1", new CreateJiraIssueRequest
            {
                JiraAccountId = "1234",
                ProjectId = "5678",
                IssueTypeId = "10001",
                Fields = new Dictionary<string, JsonNode?> { ["text"] = "x", ["list"] = new JsonArray("a", 1, null), ["nothing"] = null },
            })),
        Exchange.WithoutData(
            "LinkJiraIssueToCase",
            $"PATCH {Relationships}/jira_issues",
            """{"data":{"attributes":{"jira_issue_url":"https://jira.example.com/OPS-1"},"type":"issues"}}""",
            datadog => datadog.Cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/OPS-1")),
        Exchange.WithoutData(
            "UnlinkJiraIssue", $"DELETE {Relationships}/jira_issues", null, datadog => datadog.Cases.UnlinkJiraIssueAsync("CASEM-1")),
        Exchange.WithoutData(
            "CreateCaseNotebook", $"POST {Relationships}/notebook", """{"data":{"type":"notebook"}}""",
            datadog => datadog.Cases.CreateNotebookAsync("CASEM-1")),
        Exchange.WithoutData(
            "CreateCaseServiceNowTicket",
            $"POST {Relationships}/servicenow_tickets",
            """{"data":{"attributes":{"assignment_group":"IT","instance_name":"main"},"type":"tickets"}}""",
            datadog => datadog.Cases.CreateServiceNowTicketAsync(
                "CASEM-1", new CreateServiceNowTicketRequest { InstanceName = "main", AssignmentGroup = "IT" })),
        Exchange.Of(
            "LinkIncident", $"POST {Relationships}/incidents", """{"data":{"id":"i1","type":"incidents"}}""", CaseSamples.Case,
            datadog => datadog.Cases.LinkIncidentAsync("CASEM-1", "i1")),
    ];
}
