using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class TimelineTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_new_case_has_no_entries() => Assert.Empty(await ToldAsync((await _desk.CreateAsync()).Id!));

    [Fact]
    public async Task A_change_is_told_with_the_field_and_its_values()
    {
        await _desk.CreateAsync(_desk.Request() with { Priority = CasePriority.P4 });
        var then = _desk.Wait();
        _desk.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        await _desk.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P3, Desk.Token);

        var cell = Assert.Single((await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token)).Items);
        Assert.Equal(
            ("timeline_cell", "ATTRIBUTE_VALUE_CHANGED", then, null, "Grace"),
            (cell.Type!.Value.Value, cell.Attributes.Type!.Value.Value, cell.Attributes.CreatedAt, cell.Attributes.ModifiedAt,
                cell.Attributes.Author!.Content!.Name));
        Assert.Equal("""{"field":"priority","from":"P4","to":"P3"}""", cell.Attributes.Content);
        Assert.Equal("P4", cell.Attributes.CellContent!.AdditionalProperties["from"].GetString());
    }

    [Fact]
    public async Task A_change_of_status_is_told_once_and_not_what_follows_from_it()
    {
        await _desk.CreateAsync();

        await _desk.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.Closed, Desk.Token);

        Assert.Equal(["""STATUS_TRANSITIONED {"field":"status_name","from":"Open","to":"Closed"}"""], await ToldAsync("CASEM-1"));
    }

    [Fact]
    public async Task A_value_that_there_was_none_of_or_is_no_longer_is_left_out()
    {
        await _desk.CreateAsync();

        await _desk.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 2, 3), Desk.Token);
        await _desk.Cases.UpdateDueDateAsync("CASEM-1", null, Desk.Token);

        Assert.Equal(
            [
                """ATTRIBUTE_VALUE_CHANGED {"field":"due_date","from":"2026-02-03"}""",
                """ATTRIBUTE_VALUE_CHANGED {"field":"due_date","to":"2026-02-03"}""",
            ],
            await ToldAsync("CASEM-1"));
    }

    [Fact]
    public async Task A_relationship_is_told_as_the_case_shows_it()
    {
        await _desk.CreateAsync();
        var security = _desk.Datadog.AddProject("SEC", "Security");

        await _desk.Cases.AssignAsync("CASEM-1", _desk.Me.Id, Desk.Token);
        await _desk.Cases.MoveToProjectAsync("CASEM-1", security, Desk.Token);

        Assert.Equal(
            [
                $$$$"""
                ATTRIBUTE_VALUE_CHANGED {"field":"project",
                "from":{"data":{"id":"{{{{_desk.Datadog.ProjectId}}}}","type":"project"}},"to":{"data":{"id":"{{{{security}}}}","type":"project"}}}
                """.OnOneLine(),
                $$$$"""ATTRIBUTE_VALUE_CHANGED {"field":"assignee","to":{"data":{"id":"{{{{_desk.Me.Id}}}}","type":"user"}}}""",
            ],
            await ToldAsync("SEC-1"));
    }

    [Fact]
    public async Task The_newest_entry_comes_first_unless_the_oldest_is_wanted()
    {
        await _desk.CreateAsync();
        await _desk.Cases.AddCommentAsync("CASEM-1", "One", Desk.Token);
        await _desk.Cases.UpdateTitleAsync("CASEM-1", "Another", Desk.Token);
        await _desk.Cases.AddCommentAsync("CASEM-1", "Two", Desk.Token);

        var newest = await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token);
        var oldest = await _desk.Cases.ListTimelinePageAsync("CASEM-1", new() { Ascending = true }, Desk.Token);

        Assert.Equal(["Two", null, "One"], newest.Items.Select(cell => cell.Attributes.CellContent!.Message));
        Assert.Equal(newest.Items.Reverse(), oldest.Items);
    }

    [Fact]
    public async Task Pages_count_from_0_and_end_with_an_empty_one()
    {
        await _desk.CreateAsync();
        for (var comment = 1; comment <= 5; comment++)
        {
            await _desk.Cases.AddCommentAsync("CASEM-1", $"{comment}", Desk.Token);
        }

        Assert.Equal(["5", "4"], await PageAsync(0));
        Assert.Equal(["1"], await PageAsync(2));
        Assert.Empty(await PageAsync(3));
        Assert.Empty(await PageAsync(int.MaxValue));

        var all = new List<TimelineCell>();
        await foreach (var cell in _desk.Cases.ListTimelineAsync("CASEM-1", new() { PageSize = 2 }, Desk.Token))
        {
            all.Add(cell);
        }

        Assert.Equal(["5", "4", "3", "2", "1"], all.Select(cell => cell.Attributes.CellContent!.Message));
    }

    [Fact]
    public async Task A_page_has_10_entries_unless_more_are_wanted_and_never_more_than_100()
    {
        await _desk.CreateAsync();
        for (var comment = 1; comment <= 101; comment++)
        {
            await _desk.Cases.AddCommentAsync("CASEM-1", $"{comment}", Desk.Token);
        }

        Assert.Equal(10, (await _desk.Raw.GetAsync("cases/CASEM-1/timelines")).Data.AsArray().Count);
        Assert.Equal(100, (await _desk.Raw.GetAsync("cases/CASEM-1/timelines?page[size]=1000")).Data.AsArray().Count);
    }

    [Theory]
    [InlineData("page[size]=0")]
    [InlineData("page[size]=ten")]
    [InlineData("page[number]=-1")]
    [InlineData("page[number]=")]
    [InlineData("page[number]=99999999999")]
    [InlineData("sort[ascending]=yes")]
    public async Task A_query_that_makes_no_sense_is_a_bad_request(string query)
    {
        await _desk.CreateAsync();

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _desk.Raw.GetAsync($"cases/CASEM-1/timelines?{query}"));
    }

    [Fact]
    public Task The_timeline_of_a_case_that_is_not_known_is_not_found() =>
        Refused.AsUnknownAsync("case", () => _desk.Cases.ListTimelinePageAsync(Desk.Unknown, null, Desk.Token));

    private async Task<IEnumerable<string?>> PageAsync(int number) =>
        (await _desk.Cases.ListTimelinePageAsync("CASEM-1", new() { PageNumber = number, PageSize = 2 }, Desk.Token)).Items
            .Select(cell => cell.Attributes.CellContent!.Message);

    private async Task<IEnumerable<string>> ToldAsync(string caseId) =>
        (await _desk.Cases.ListTimelinePageAsync(caseId, null, Desk.Token)).Items
            .Select(cell => $"{cell.Attributes.Type} {cell.Attributes.Content}");
}
