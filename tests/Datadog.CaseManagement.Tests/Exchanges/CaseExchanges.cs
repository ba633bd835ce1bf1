using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class CaseExchanges
{
    private const string Case = "/api/v2/cases/CASEM-1";
    private const string OnlyType = """{"data":{"type":"case"}}""";

    private const string Insights =
        """{"data":{"attributes":{"insights":[{"ref":"/monitors/12","resource_id":"12","type":"MONITOR"}]},"type":"case"}}""";

    public static ExchangeList<CasesClient> All { get; } = new(datadog => datadog.Cases)
    {
        // Search
        {
            "SearchCases", "GET /api/v2/cases?filter=status%3Aopen&page%5Bsize%5D=100&page%5Bnumber%5D=1", null,
            CaseSamples.Case, cases => cases.SearchAsync("status:open")
        },
        {
            "SearchCases",
            "GET /api/v2/cases?filter=status%3Aopen&sort%5Bfield%5D=created_at&sort%5Basc%5D=false&page%5Bsize%5D=2&page%5Bnumber%5D=3",
            null,
            CaseSamples.Case,
            cases => cases.SearchPageAsync(
                "status:open",
                new CaseSearchOptions { PageNumber = 3, PageSize = 2, SortField = CaseSortableField.CreatedAt, Ascending = false })
        },
        {
            "SearchCases",
            "GET /api/v2/cases?filter=%28project%3ASEC%29%20AND%20-status%3ACLOSED&page%5Bsize%5D=100&page%5Bnumber%5D=1",
            null,
            Exchange.Document(
                """
                [{"id":"c1","type":"case","attributes":{"due_date":"2026-12-30"}},{"id":"c2","type":"case","attributes":{"due_date":"2026-12-31"}}]
                """,
                """{"page":{"total":1}}"""),
            cases => ListAsync(cases.SearchOverdueAsync(new DateOnly(2026, 12, 31), "project:SEC")),
            found => Expect.Equal([1, "c1"], [found.Count, found[0].Id])
        },
        {
            "SearchCases", "GET /api/v2/cases?filter=status%3Aopen&page%5Bsize%5D=1&page%5Bnumber%5D=1", null,
            Exchange.Document("""[{"id":"c1","type":"case"}]""", """{"page":{"current":1,"size":1,"total":7},"total_cases":7}"""),
            cases => cases.CountAsync("status:open"), count => Expect.Equal(7, count)
        },
        {
            "CountCases", "GET /api/v2/cases/count?query_filter=service%3Aweb&group_bys=status%2Cpriority&limit=5", null,
            CaseSamples.Count, cases => cases.CountByAsync("service:web", ["status", "priority"], 5)
        },
        {
            "AggregateCases",
            "POST /api/v2/cases/aggregate",
            """{"data":{"attributes":{"group_by":{"groups":["status"],"limit":14},"query_filter":"service:web"},"type":"aggregate"}}""",
            CaseSamples.Aggregate,
            cases => cases.AggregateAsync("service:web", ["status"], 14)
        },

        // Cases
        { "GetCase", $"GET {Case}", null, CaseSamples.Case, cases => cases.GetAsync("CASEM-1") },
        {
            "CreateCase",
            "POST /api/v2/cases",
            """
            {"data":{"attributes":{"title":"Disk full 🔥","type_id":"t1","description":"line\nline","priority":"P2","status_name":"New",
            "custom_attributes":{"region":{"type":"SELECT","is_multi":true,"value":["eu","us"]},
            "weight":{"type":"NUMBER","is_multi":false,"value":2.5}}},
            "relationships":{"project":{"data":{"id":"p1","type":"project"}},"assignee":{"data":{"id":"u1","type":"user"}}},"type":"case"}}
            """,
            CaseSamples.Case,
            cases => cases.CreateAsync(new CreateCaseRequest
            {
                ProjectId = "p1",
                Title = "Disk full 🔥",
                TypeId = "t1",
                Description = "line\nline",
                Priority = CasePriority.P2,
                StatusName = "New",
                AssigneeId = "u1",
                CustomAttributes = new Dictionary<string, CustomAttributeValue>
                {
                    ["region"] = CustomAttributeValue.Select(["eu", "us"]),
                    ["weight"] = CustomAttributeValue.Number(2.5),
                },
            })
        },
        {
            "BulkUpdateCases",
            "POST /api/v2/cases/bulk",
            """{"data":{"attributes":{"case_ids":["c1","CASEM-2"],"type":"priority","payload":{"priority":"P1"}},"type":"bulk"}}""",
            cases => cases.BulkUpdateAsync(["c1", "CASEM-2"], CaseBulkAction.SetPriority(CasePriority.P1))
        },
        {
            "BulkUpdateCases",
            "POST /api/v2/cases/bulk",
            """{"data":{"attributes":{"case_ids":["c1","c2"],"type":"archive"},"type":"bulk"}}""",
            cases => cases.BulkUpdateAsync(new CaseStream("c1", "c2"), CaseBulkAction.Archive())
        },
        { "ArchiveCase", $"POST {Case}/archive", OnlyType, CaseSamples.Case, cases => cases.ArchiveAsync("CASEM-1") },
        { "UnarchiveCase", $"POST {Case}/unarchive", OnlyType, CaseSamples.Case, cases => cases.UnarchiveAsync("CASEM-1") },
        {
            "MoveCaseToProject", $"PATCH {Case}/relationships/project", """{"data":{"id":"p1","type":"project"}}""",
            CaseSamples.Case, cases => cases.MoveToProjectAsync("CASEM-1", "p1")
        },

        // Fields
        { "AssignCase", $"POST {Case}/assign", Attributes("""{"assignee_id":"u1"}"""), CaseSamples.Case, cases => cases.AssignAsync("CASEM-1", "u1") },
        { "UnassignCase", $"POST {Case}/unassign", OnlyType, CaseSamples.Case, cases => cases.UnassignAsync("CASEM-1") },
        {
            "UpdateCaseTitle", $"POST {Case}/title", Attributes("""{"title":"Disk \"full\" 🔥"}"""),
            CaseSamples.Case, cases => cases.UpdateTitleAsync("CASEM-1", "Disk \"full\" 🔥")
        },
        {
            "UpdateCaseDescription", $"POST {Case}/description", Attributes("""{"description":"line\nline"}"""),
            CaseSamples.Case, cases => cases.UpdateDescriptionAsync("CASEM-1", "line\nline")
        },
        {
            "UpdateStatus", $"POST {Case}/status", Attributes("""{"status_name":"New"}"""),
            CaseSamples.Case, cases => cases.UpdateStatusAsync("CASEM-1", "New")
        },
        {
            "UpdateStatus", $"POST {Case}/status", Attributes("""{"status":"IN_PROGRESS"}"""),
            CaseSamples.Case, cases => cases.UpdateStatusAsync("CASEM-1", CaseStatus.InProgress)
        },
        {
            "UpdatePriority", $"POST {Case}/priority", Attributes("""{"priority":"P2"}"""),
            CaseSamples.Case, cases => cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2)
        },
        {
            "UpdateCaseDueDate", $"POST {Case}/due_date", Attributes("""{"due_date":"2026-12-31"}"""),
            CaseSamples.Case, cases => cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 12, 31))
        },
        {
            "UpdateCaseResolvedReason", $"POST {Case}/resolved_reason", Attributes("""{"security_resolved_reason":"FALSE_POSITIVE"}"""),
            CaseSamples.Case, cases => cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive)
        },
        {
            "UpdateAttributes", $"POST {Case}/attributes", Attributes("""{"attributes":{"service":["web","db"],"none":[]}}"""),
            CaseSamples.Case,
            cases => cases.UpdateAttributesAsync(
                "CASEM-1", new Dictionary<string, IReadOnlyList<string>> { ["service"] = ["web", "db"], ["none"] = [] })
        },
        {
            "UpdateCaseCustomAttribute", $"POST {Case}/custom_attributes/region",
            Attributes("""{"type":"SELECT","is_multi":true,"value":["eu","us"]}"""),
            CaseSamples.Case, cases => cases.UpdateCustomAttributeAsync("CASEM-1", "region", CustomAttributeValue.Select(["eu", "us"]))
        },
        {
            "DeleteCaseCustomAttribute", $"DELETE {Case}/custom_attributes/region", null,
            CaseSamples.Case, cases => cases.DeleteCustomAttributeAsync("CASEM-1", "region")
        },

        // Timeline and watchers
        {
            "CommentCase", $"POST {Case}/comment", Attributes("""{"comment":"Hello **World** !"}"""),
            CaseSamples.TimelineCell, cases => cases.AddCommentAsync("CASEM-1", "Hello **World** !")
        },
        {
            "UpdateCaseComment", $"PUT {Case}/comment/t1", Attributes("""{"comment":"Hello again"}"""),
            cases => cases.UpdateCommentAsync("CASEM-1", "t1", "Hello again")
        },
        { "DeleteCaseComment", $"DELETE {Case}/comment/t1", null, cases => cases.DeleteCommentAsync("CASEM-1", "t1") },
        {
            "ListCaseTimeline", $"GET {Case}/timelines?page%5Bsize%5D=100&page%5Bnumber%5D=0", null,
            CaseSamples.TimelineCell, cases => cases.ListTimelineAsync("CASEM-1")
        },
        {
            "ListCaseTimeline", $"GET {Case}/timelines?sort%5Bascending%5D=true&page%5Bsize%5D=2&page%5Bnumber%5D=1", null,
            CaseSamples.TimelineCell,
            cases => cases.ListTimelinePageAsync("CASEM-1", new TimelineOptions { PageNumber = 1, PageSize = 2, Ascending = true })
        },
        { "ListCaseWatchers", $"GET {Case}/watchers", null, CaseSamples.Watcher, cases => cases.ListWatchersAsync("CASEM-1") },
        { "WatchCase", $"POST {Case}/watchers/u1", null, cases => cases.WatchAsync("CASEM-1", "u1") },
        { "UnwatchCase", $"DELETE {Case}/watchers/u1", null, cases => cases.UnwatchAsync("CASEM-1", "u1") },

        // Links and insights
        {
            "ListCaseLinks", "GET /api/v2/cases/link?entity_type=CASE&entity_id=c1&relationship=BLOCKS", null,
            CaseSamples.Link, cases => cases.ListLinksAsync(CaseLinkEntityType.Case, "c1", CaseLinkRelationship.Blocks)
        },
        {
            "CreateCaseLink",
            "POST /api/v2/cases/link",
            """
            {"data":{"attributes":{"child_entity_id":"i1","child_entity_type":"INCIDENT","parent_entity_id":"c1",
            "parent_entity_type":"CASE","relationship":"BLOCKS"},"type":"link"}}
            """,
            CaseSamples.Link,
            cases => cases.CreateLinkAsync(new CreateCaseLinkRequest
            {
                ParentEntityId = "c1",
                ParentEntityType = CaseLinkEntityType.Case,
                Relationship = CaseLinkRelationship.Blocks,
                ChildEntityId = "i1",
                ChildEntityType = CaseLinkEntityType.Incident,
            })
        },
        { "DeleteCaseLink", "DELETE /api/v2/cases/link/l1", null, cases => cases.DeleteLinkAsync("l1") },
        {
            "AddCaseInsights", $"PUT {Case}/insights", Insights, CaseSamples.Case,
            cases => cases.AddInsightsAsync(
                "CASEM-1", [new CaseInsight { Ref = "/monitors/12", ResourceId = "12", Type = CaseInsightType.Monitor }])
        },
        {
            "RemoveCaseInsights", $"DELETE {Case}/insights", Insights, CaseSamples.Case,
            cases => cases.RemoveInsightsAsync(
                "CASEM-1", [new CaseInsight { Ref = "/monitors/12", ResourceId = "12", Type = CaseInsightType.Monitor }])
        },

        // Tickets and other relationships
        {
            "CreateCaseJiraIssue",
            $"POST {Case}/relationships/jira_issues",
            """
            {"data":{"attributes":{"issue_type_id":"10001","jira_account_id":"1234","project_id":"5678",
            "fields":{"text":"x","list":["a",1,null],"nothing":null}},"type":"issues"}}
            """,
            cases => cases.CreateJiraIssueAsync("CASEM-1", new CreateJiraIssueRequest
            {
                JiraAccountId = "1234",
                ProjectId = "5678",
                IssueTypeId = "10001",
                Fields = new Dictionary<string, JsonNode?> { ["text"] = "x", ["list"] = new JsonArray("a", 1, null), ["nothing"] = null },
            })
        },
        {
            "GetCase", $"GET {Case}", null,
            Exchange.Document("""{"id":"c1","type":"case","attributes":{"jira_issue":{"result":{"issue_key":"OPS-1"},"status":"COMPLETED"}}}"""),
            cases => cases.WaitForJiraIssueAsync("CASEM-1"), issue => Expect.Equal("OPS-1", issue.Result!.IssueKey)
        },
        {
            "LinkJiraIssueToCase",
            $"PATCH {Case}/relationships/jira_issues",
            """{"data":{"attributes":{"jira_issue_url":"https://jira.example.com/browse/OPS-1"},"type":"issues"}}""",
            cases => cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/browse/OPS-1")
        },
        { "UnlinkJiraIssue", $"DELETE {Case}/relationships/jira_issues", null, cases => cases.UnlinkJiraIssueAsync("CASEM-1") },
        {
            "CreateCaseNotebook", $"POST {Case}/relationships/notebook", """{"data":{"type":"notebook"}}""",
            cases => cases.CreateNotebookAsync("CASEM-1")
        },
        {
            "CreateCaseServiceNowTicket",
            $"POST {Case}/relationships/servicenow_tickets",
            """{"data":{"attributes":{"assignment_group":"IT Support","instance_name":"main"},"type":"tickets"}}""",
            cases => cases.CreateServiceNowTicketAsync(
                "CASEM-1", new CreateServiceNowTicketRequest { InstanceName = "main", AssignmentGroup = "IT Support" })
        },
        {
            "GetCase", $"GET {Case}", null,
            Exchange.Document(
                """
                {"id":"c1","type":"case","attributes":{"service_now_ticket":{"result":{"sys_target_link":"https://snow.example.com/1"},
                "status":"COMPLETED"}}}
                """),
            cases => cases.WaitForServiceNowTicketAsync("CASEM-1"),
            ticket => Expect.Equal("https://snow.example.com/1", ticket.Result!.SysTargetLink)
        },
        {
            "LinkIncident", $"POST {Case}/relationships/incidents", """{"data":{"id":"i1","type":"incidents"}}""",
            CaseSamples.Case, cases => cases.LinkIncidentAsync("CASEM-1", "i1")
        },
    };

    private static async Task<List<Datadog.CaseManagement.Case>> ListAsync(IAsyncEnumerable<Datadog.CaseManagement.Case> found)
    {
        var cases = new List<Datadog.CaseManagement.Case>();
        await foreach (var @case in found)
        {
            cases.Add(@case);
        }

        return cases;
    }

    private static string Attributes(string attributes) => $$$"""{"data":{"attributes":{{{attributes}}},"type":"case"}}""";
}
