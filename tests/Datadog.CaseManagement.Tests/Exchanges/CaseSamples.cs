namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class CaseSamples
{
    public static readonly Sample<Case> Case = new(
        """
        {"id":"c1","type":"case","attributes":{"archived_at":"2026-01-05T00:00:00Z","attributes":{"service":["web","db"]},
        "closed_at":"2026-01-04T00:00:00Z","comment_count":3,"created_at":"2026-01-02T03:04:05Z","created_by_author":{"type":"USER"},
        "creation_source":"MANUAL","custom_attributes":{"region":{"type":"SELECT","is_multi":true,"value":["eu","us"]},
        "weight":{"type":"NUMBER","is_multi":false,"value":2.5}},"description":"line\nline","due_date":"2026-12-31",
        "insights":[{"ref":"/monitors/12","resource_id":"12","type":"MONITOR"}],"internal_id":"7",
        "jira_issue":{"result":{"issue_id":"1","issue_key":"OPS-1","issue_url":"https://jira.example.com/OPS-1","project_key":"OPS"},
        "status":"COMPLETED"},"key":"CASEM-1","merge_status":"NOT_MERGED","modified_at":"2026-01-03T00:00:00.5Z","priority":"P2",
        "public_id":"1","service_now_ticket":{"result":{"sys_target_link":"https://snow.example.com/1"},"status":"FAILED"},
        "status":"OPEN","status_group":"SG_OPEN","status_name":"New","title":"Disk full 🔥","type":"STANDARD","type_id":"t1",
        "brand_new":{"deep":[1.50,null]}},"relationships":{"assignee":{"data":{"id":"u1","type":"user"}},
        "created_by":{"data":{"id":"u9","type":"user"}},"modified_by":{"data":null},"project":{"data":{"id":"p1","type":"project"}}}}
        """,
        found =>
        {
            var attributes = found.Attributes;
            Expect.Equal(["c1", ResourceType.Case, "CASEM-1", "Disk full 🔥"], [found.Id, found.Type, attributes.Key, attributes.Title]);
            Expect.Equal(
                [CaseStatus.Open, CaseStatusGroup.Open, CasePriority.P2, CaseKind.Standard, CreationSource.Manual, MergeStatus.NotMerged],
                [attributes.Status, attributes.StatusGroup, attributes.Priority, attributes.Type, attributes.CreationSource, attributes.MergeStatus]);
            Expect.Equal(new DateOnly(2026, 12, 31), attributes.DueDate);
            Expect.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), attributes.CreatedAt);
            Expect.Equal("web,db", string.Join(',', attributes.Attributes["service"]));
            Expect.Equal("eu,us", string.Join(',', attributes.CustomAttributes["region"].Strings));
            Expect.Equal([CustomAttributeType.Number, 2.5], [attributes.CustomAttributes["weight"].Type, attributes.CustomAttributes["weight"].Numbers[0]]);
            Expect.Equal(new CaseInsight { Ref = "/monitors/12", ResourceId = "12", Type = CaseInsightType.Monitor }, attributes.Insights[0]);
            Expect.Equal([TicketStatus.Completed, "OPS-1"], [attributes.JiraIssue!.Status, attributes.JiraIssue.Result!.IssueKey]);
            Expect.Equal(TicketStatus.Failed, attributes.ServiceNowTicket!.Status);
            Expect.Equal("1.50", attributes.AdditionalProperties["brand_new"].GetProperty("deep")[0].GetRawText());
            Expect.Equal("Ada", found.Relationships.Assignee!.User!.Attributes.Name);
            Expect.Equal(null, found.Relationships.CreatedBy!.User);
            Expect.Equal("p1", found.Relationships.Project!.Data!.Id);
        });

    public static readonly Sample<TimelineCell> TimelineCell = new(
        """
        {"id":"t1","type":"timeline_cell","attributes":{"author":{"content":{"active":true,"email":"ada@example.com","handle":"ada","id":"u1",
        "name":"Ada"},"type":"USER"},"cell_content":{"message":"Hello"},"content":"{}","created_at":"2026-01-02T03:04:05Z",
        "deleted_at":"2026-01-04T00:00:00Z","modified_at":"2026-01-03T00:00:00Z","type":"COMMENT"}}
        """,
        cell =>
        {
            Expect.Equal(["t1", TimelineCellType.Comment], [cell.Id, cell.Attributes.Type]);
            Expect.Equal([TimelineAuthorType.User, "Ada"], [cell.Attributes.Author!.Type, cell.Attributes.Author.Content!.Name]);
            Expect.Equal("Hello", cell.Attributes.CellContent!.Message);
        });

    public static readonly Sample<CaseWatcher> Watcher = new(
        """{"id":"w1","type":"watcher","relationships":{"user":{"data":{"id":"u1","type":"user"}}}}""",
        watcher => Expect.Equal(
            ["w1", "ada@example.com"], [watcher.Id, watcher.Relationships.User!.User!.Attributes.Email]));

    public static readonly Sample<CaseLink> Link = new(
        """
        {"id":"l1","type":"link","attributes":{"child_entity_id":"i1","child_entity_type":"INCIDENT","parent_entity_id":"c1",
        "parent_entity_type":"CASE","relationship":"BLOCKS"}}
        """,
        link => Expect.Equal(
            ["c1", CaseLinkEntityType.Case, CaseLinkRelationship.Blocks, "i1", CaseLinkEntityType.Incident],
            [link.Attributes.ParentEntityId, link.Attributes.ParentEntityType, link.Attributes.Relationship,
                link.Attributes.ChildEntityId, link.Attributes.ChildEntityType]));

    public static readonly Sample<CaseCount> Count = new(
        """
        {"id":"n1","type":"count","attributes":{"groups":[{"group":"status","group_values":[{"count":7,"value":"OPEN"}]}]}}
        """,
        count => Expect.Equal(
            ["status", "OPEN", 7],
            [count.Attributes.Groups[0].Group, count.Attributes.Groups[0].GroupValues[0].Value, count.Attributes.Groups[0].GroupValues[0].Count]));

    public static readonly Sample<CaseAggregate> Aggregate = new(
        """{"id":"a1","type":"aggregate","attributes":{"groups":[{"group":"OPEN","value":[7,5.5]}],"total":12.5}}""",
        aggregate => Expect.Equal(
            [12.5, "OPEN", 5.5],
            [aggregate.Attributes.Total, aggregate.Attributes.Groups[0].Group, aggregate.Attributes.Groups[0].Value[1]]));
}

/// <summary>Cases with these identifiers, one after another. An iterator would be more native code.</summary>
internal sealed class CaseStream(params string[] ids) : IAsyncEnumerable<Case>, IAsyncEnumerator<Case>
{
    private int _index = -1;

    public Case Current => new() { Id = ids[_index] };

    public IAsyncEnumerator<Case> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new CaseStream(ids);

    public ValueTask<bool> MoveNextAsync() => ValueTask.FromResult(++_index < ids.Length);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
