using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>Cases with a past look as if requests had made it.</summary>
public sealed class SeededCaseTests
{
    private static readonly DateTimeOffset Christmas = new(2025, 12, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly InMemoryFixture _fixture = new();
    private readonly InMemoryUser _ada = new("Ada", "ada@example.com");
    private readonly InMemoryUser _grace = new("Grace", "grace@example.com");

    private InMemoryDatadog Datadog => _fixture.Datadog;

    [Fact]
    public async Task A_case_that_was_closed_later_has_the_change_in_its_timeline()
    {
        var added = Datadog.AddCase(new InMemoryCase("Disk full")
        {
            Status = CaseStatus.Closed,
            CreatedAt = Christmas,
            ClosedAt = Christmas.AddDays(2),
            CreatedBy = _ada,
            ModifiedBy = _grace,
            ResolvedReason = CaseResolvedReason.FalsePositive,
        });

        var attributes = added.Attributes;
        Assert.Equal(
            (CaseStatus.Closed, "Closed", CaseStatusGroup.Closed, "FALSE_POSITIVE"),
            (attributes.Status!.Value, attributes.StatusName, attributes.StatusGroup!.Value, attributes.AdditionalProperties["security_resolved_reason"].GetString()));
        Assert.Equal(
            (Christmas, Christmas.AddDays(2), Christmas.AddDays(2)), (attributes.CreatedAt!.Value, attributes.ClosedAt!.Value, attributes.ModifiedAt!.Value));
        Assert.Equal((_ada.Id, _grace.Id), (added.Relationships.CreatedBy!.Data!.Id, added.Relationships.ModifiedBy!.Data!.Id));
        Assert.Equal(
            [$$"""STATUS_TRANSITIONED by Grace at 2025-12-26: {"field":"status_name","from":"Open","to":"Closed"}"""], await GetTimelineAsync(added.Id));
        Assert.Equal(["CASEM-1"], await SearchAsync("status:closed"));
        Assert.Empty(await SearchAsync("status:open"));
        Assert.Equal(
            """{"data":{"attributes":{"groups":[{"group":"status","group_values":[{"count":1,"value":"CLOSED"}]}]}}}""",
            await CountAsync("status"));
    }

    [Fact]
    public async Task A_closed_case_needs_only_a_status_or_a_time()
    {
        var type = Datadog.AddCaseType(new InMemoryCaseType("Incident") { ClosedStatuses = ["Resolved", "Cancelled"] });

        var byStatus = Datadog.AddCase(new InMemoryCase("A") { TypeId = type, Status = CaseStatus.Closed });
        var byTime = Datadog.AddCase(new InMemoryCase("B") { TypeId = type, ClosedAt = Christmas });
        var byName = Datadog.AddCase(new InMemoryCase("C") { TypeId = type, StatusName = "Cancelled", ClosedAt = Christmas });

        var now = _fixture.Clock.GetUtcNow();
        Assert.Equal(
            [("Resolved", now, now), ("Resolved", Christmas, Christmas), ("Cancelled", Christmas, Christmas)],
            new[] { byStatus, byTime, byName }.Select(
                added => (added.Attributes.StatusName!, added.Attributes.CreatedAt!.Value, added.Attributes.ClosedAt!.Value)));
        Assert.All(new[] { byStatus, byTime, byName }, added => Assert.Null(added.Attributes.ModifiedAt));
        Assert.Empty(await GetTimelineAsync(byTime.Id));
    }

    [Fact]
    public void A_status_in_progress_has_its_name()
    {
        var added = Datadog.AddCase(new InMemoryCase("T") { Status = CaseStatus.InProgress });

        Assert.Equal(
            ("In Progress", CaseStatus.InProgress, null),
            (added.Attributes.StatusName, added.Attributes.Status!.Value, added.Attributes.ClosedAt));
    }

    [Fact]
    public async Task An_archived_case_has_the_change_in_its_timeline_and_can_be_unarchived()
    {
        var added = Datadog.AddCase(new InMemoryCase("T") { CreatedAt = Christmas, ArchivedAt = Christmas.AddDays(1) });

        Assert.Equal((Christmas.AddDays(1), Christmas.AddDays(1)), (added.Attributes.ArchivedAt!.Value, added.Attributes.ModifiedAt!.Value));
        Assert.Equal(Datadog.CurrentUser.Id, added.Relationships.ModifiedBy!.Data!.Id);
        Assert.Equal(
            ["""ATTRIBUTE_VALUE_CHANGED by Test User at 2025-12-25: {"field":"archived_at","to":"2025-12-25T12:00:00Z"}"""],
            await GetTimelineAsync(added.Id));
        Assert.Equal([], await SearchAsync(""));
        Assert.Null((await _fixture.Cases.UnarchiveAsync(added.Id)).Attributes.ArchivedAt);
        Assert.Equal(["CASEM-1"], await SearchAsync(""));
    }

    [Fact]
    public async Task A_labelled_case_is_found_and_counted_by_its_attributes()
    {
        var added = Datadog.AddCase(new InMemoryCase("T")
        {
            Attributes = new Dictionary<string, IReadOnlyList<string>> { ["team"] = ["sre", "db"], ["service"] = ["web"] },
        });
        Datadog.AddCase(new InMemoryCase("Another"));

        Assert.Equal(["service", "team"], added.Attributes.Attributes.Keys);
        Assert.Equal(["sre", "db"], added.Attributes.Attributes["team"]);
        Assert.Null(added.Attributes.ModifiedAt);
        Assert.Equal(["CASEM-1"], await SearchAsync("team:db AND service:web"));
        Assert.Equal(
            """{"data":{"attributes":{"groups":[{"group":"team","group_values":[{"count":1,"value":"db"},{"count":1,"value":"sre"}]}]}}}""",
            await CountAsync("team"));
    }

    [Fact]
    public async Task Comments_are_in_the_timeline_in_the_order_of_time()
    {
        var added = Datadog.AddCase(new InMemoryCase("T")
        {
            CreatedAt = Christmas,
            ClosedAt = Christmas.AddDays(2),
            Comments =
            [
                new InMemoryComment("Is it back?") { Author = _grace, CreatedAt = Christmas.AddDays(3) },
                new InMemoryComment("Cleaning up") { Author = _ada, CreatedAt = Christmas.AddDays(1) },
                new InMemoryComment("No"),
            ],
        });

        Assert.Equal((3, Christmas.AddDays(2)), (added.Attributes.CommentCount!.Value, added.Attributes.ModifiedAt!.Value));
        Assert.Equal(
            [
                """COMMENT by Ada at 2025-12-25: {"message":"Cleaning up"}""",
                """STATUS_TRANSITIONED by Test User at 2025-12-26: {"field":"status_name","from":"Open","to":"Closed"}""",
                """COMMENT by Grace at 2025-12-27: {"message":"Is it back?"}""",
                """COMMENT by Test User at 2026-01-15: {"message":"No"}""",
            ],
            await GetTimelineAsync(added.Id));
    }

    [Fact]
    public void A_modified_case_has_its_time_and_user()
    {
        var byBoth = Datadog.AddCase(new InMemoryCase("A") { CreatedAt = Christmas, ModifiedAt = Christmas.AddDays(1), ModifiedBy = _grace });
        var byTime = Datadog.AddCase(new InMemoryCase("B") { ModifiedAt = Christmas });
        var byUser = Datadog.AddCase(new InMemoryCase("C") { CreatedAt = Christmas, ModifiedBy = _ada });

        Assert.Equal(
            [(Christmas, Christmas.AddDays(1), _grace.Id), (Christmas, Christmas, Datadog.CurrentUser.Id), (Christmas, Christmas, _ada.Id)],
            new[] { byBoth, byTime, byUser }.Select(added => (
                added.Attributes.CreatedAt!.Value, added.Attributes.ModifiedAt!.Value, added.Relationships.ModifiedBy!.Data!.Id)));
        Assert.Equal(["Test User", "Grace", "Ada"], Datadog.Users.Select(user => user.Name));
    }

    [Fact]
    public async Task Watchers_are_listed()
    {
        var added = Datadog.AddCase(new InMemoryCase("T") { Watchers = [_grace, _ada, _grace] });

        Assert.Equal(
            ["Grace", "Ada"],
            (await _fixture.Cases.ListWatchersAsync(added.Id)).Select(watcher => Datadog.Users.Single(user => user.Id == watcher.Id).Name));
    }

    [Fact]
    public void A_case_with_an_impossible_past_is_not_added()
    {
        InMemoryCase[] impossible =
        [
            new("T") { CreatedAt = Christmas, ClosedAt = Christmas.AddDays(-1) },
            new("T") { CreatedAt = Christmas, ArchivedAt = Christmas.AddDays(-1) },
            new("T") { CreatedAt = Christmas, ModifiedAt = Christmas.AddDays(-1) },
            new("T") { CreatedAt = Christmas, Comments = [new("Early") { CreatedAt = Christmas.AddDays(-1) }] },
            new("T") { ClosedAt = Christmas, ModifiedAt = Christmas.AddDays(-1) },
            new("T") { ArchivedAt = Christmas, ModifiedAt = Christmas.AddDays(-1) },
            new("T") { ClosedAt = Christmas, Status = CaseStatus.Open },
            new("T") { ClosedAt = Christmas, StatusName = "Open" },
            new("T") { Status = CaseStatus.Open, StatusName = "Closed" },
            new("T") { Status = new CaseStatus("UNHEARD_OF") },
            new("T") { Comments = [new("Said") { Author = _ada }, new("")], Watchers = [_grace] },
        ];

        Assert.All(impossible, seed => Assert.Throws<ArgumentException>("case", () => Datadog.AddCase(seed)));
        Assert.Empty(Datadog.Cases);
        Assert.Equal(["Test User"], Datadog.Users.Select(user => user.Name));
        Assert.Equal("CASEM-1", Datadog.AddCase(new InMemoryCase("T")).Attributes.Key);
    }

    private async Task<List<string>> GetTimelineAsync(string caseId)
    {
        var cells = await _fixture.GetAsync($"cases/{caseId}/timelines?sort[ascending]=true");
        return [.. cells.Data.AsArray().Select(cell => cell!["attributes"]!).Select(cell =>
            $"{cell["type"]} by {cell["author"]!["content"]!["name"]} at {((string)cell["created_at"]!)[..10]}: {cell["cell_content"]!.ToJsonString()}")];
    }

    private async Task<List<string>> SearchAsync(string filter) =>
        [.. (await _fixture.Cases.SearchPageAsync(filter, null)).Items.Select(found => found.Attributes.Key!)];

    private async Task<string> CountAsync(string facet) =>
        "{\"data\":{\"attributes\":" + (await _fixture.GetAsync($"cases/count?group_bys={facet}")).Attributes.ToJsonString() + "}}";
}
