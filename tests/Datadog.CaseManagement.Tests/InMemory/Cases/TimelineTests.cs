using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class TimelineTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_new_case_has_no_entries() => Assert.Empty(await ListChangesAsync((await _fixture.CreateCaseAsync()).Id!));

    [Fact]
    public async Task A_change_has_the_field_and_its_values()
    {
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Priority = CasePriority.P4 });
        var then = _fixture.AdvanceOneHour();
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        await _fixture.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P3);

        var cell = Assert.Single((await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null)).Items);
        Assert.Equal(
            ("timeline_cell", "ATTRIBUTE_VALUE_CHANGED", then, null, "Grace"),
            (cell.Type!.Value.Value, cell.Attributes.Type!.Value.Value, cell.Attributes.CreatedAt, cell.Attributes.ModifiedAt,
                cell.Attributes.Author!.Content!.Name));
        Assert.Equal("""{"field":"priority","from":"P4","to":"P3"}""", cell.Attributes.Content);
        Assert.Equal("P4", cell.Attributes.CellContent!.AdditionalProperties["from"].GetString());
    }

    [Fact]
    public async Task A_change_of_status_is_one_entry_without_derived_fields()
    {
        await _fixture.CreateCaseAsync();

        await _fixture.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.Closed);

        Assert.Equal(["""STATUS_TRANSITIONED {"field":"status_name","from":"Open","to":"Closed"}"""], await ListChangesAsync("CASEM-1"));
    }

    [Fact]
    public async Task A_change_without_a_previous_or_a_new_value_leaves_it_out()
    {
        await _fixture.CreateCaseAsync();

        await _fixture.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 2, 3));
        await _fixture.Cases.UpdateDueDateAsync("CASEM-1", null);

        Assert.Equal(
            [
                """ATTRIBUTE_VALUE_CHANGED {"field":"due_date","from":"2026-02-03"}""",
                """ATTRIBUTE_VALUE_CHANGED {"field":"due_date","to":"2026-02-03"}""",
            ],
            await ListChangesAsync("CASEM-1"));
    }

    [Fact]
    public async Task A_changed_relationship_has_its_JSON()
    {
        await _fixture.CreateCaseAsync();
        var security = _fixture.Datadog.AddProject("SEC", "Security");

        await _fixture.Cases.AssignAsync("CASEM-1", _fixture.CurrentUser.Id);
        await _fixture.Cases.MoveToProjectAsync("CASEM-1", security);

        Assert.Equal(
            [
                $$$$"""
                ATTRIBUTE_VALUE_CHANGED {"field":"project",
                "from":{"data":{"id":"{{{{_fixture.Datadog.ProjectId}}}}","type":"project"}},"to":{"data":{"id":"{{{{security}}}}","type":"project"}}}
                """.OnOneLine(),
                $$$$"""ATTRIBUTE_VALUE_CHANGED {"field":"assignee","to":{"data":{"id":"{{{{_fixture.CurrentUser.Id}}}}","type":"user"}}}""",
            ],
            await ListChangesAsync("SEC-1"));
    }

    [Fact]
    public async Task The_newest_entry_is_first_by_default()
    {
        await _fixture.CreateCaseAsync();
        await _fixture.Cases.AddCommentAsync("CASEM-1", "One");
        await _fixture.Cases.UpdateTitleAsync("CASEM-1", "Another");
        await _fixture.Cases.AddCommentAsync("CASEM-1", "Two");

        var newest = await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null);
        var oldest = await _fixture.Cases.ListTimelinePageAsync("CASEM-1", new() { Ascending = true });

        Assert.Equal(["Two", null, "One"], newest.Items.Select(cell => cell.Attributes.CellContent!.Message));
        Assert.Equal(newest.Items.Reverse(), oldest.Items);
    }

    [Fact]
    public async Task Pages_are_numbered_from_0_and_end_with_an_empty_one()
    {
        await _fixture.CreateCaseAsync();
        for (var comment = 1; comment <= 5; comment++)
        {
            await _fixture.Cases.AddCommentAsync("CASEM-1", $"{comment}");
        }

        Assert.Equal(["5", "4"], await PageAsync(0));
        Assert.Equal(["1"], await PageAsync(2));
        Assert.Empty(await PageAsync(3));
        Assert.Empty(await PageAsync(int.MaxValue));

        var all = new List<TimelineCell>();
        await foreach (var cell in _fixture.Cases.ListTimelineAsync("CASEM-1", new() { PageSize = 2 }))
        {
            all.Add(cell);
        }

        Assert.Equal(["5", "4", "3", "2", "1"], all.Select(cell => cell.Attributes.CellContent!.Message));
    }

    [Fact]
    public async Task A_page_has_10_entries_by_default_and_at_most_100()
    {
        await _fixture.CreateCaseAsync();
        for (var comment = 1; comment <= 101; comment++)
        {
            await _fixture.Cases.AddCommentAsync("CASEM-1", $"{comment}");
        }

        Assert.Equal(10, (await _fixture.GetAsync("cases/CASEM-1/timelines")).Data.AsArray().Count);
        Assert.Equal(100, (await _fixture.GetAsync("cases/CASEM-1/timelines?page[size]=1000")).Data.AsArray().Count);
    }

    [Theory]
    [InlineData("page[size]=0", "the query parameter page[size] must be a whole number of at least 1")]
    [InlineData("page[size]=ten", "the query parameter page[size] must be a whole number of at least 1")]
    [InlineData("page[number]=-1", "the query parameter page[number] must be a whole number of at least 0")]
    [InlineData("page[number]=", "the query parameter page[number] must be a whole number of at least 0")]
    [InlineData("page[number]=99999999999", "the query parameter page[number] must be a whole number of at least 0")]
    [InlineData("sort[ascending]=yes", "the query parameter sort[ascending] must be true or false")]
    public async Task An_invalid_query_is_a_bad_request(string query, string detail)
    {
        await _fixture.CreateCaseAsync();

        Assert.Equal(RawResponse.Invalid(detail), await _fixture.GetAsync($"cases/CASEM-1/timelines?{query}"));
    }

    [Fact]
    public Task The_timeline_of_an_unknown_case_is_not_found() =>
        AssertError.NotFoundAsync("case", () => _fixture.Cases.ListTimelinePageAsync(InMemoryFixture.UnknownId, null));

    private async Task<IEnumerable<string?>> PageAsync(int number) =>
        (await _fixture.Cases.ListTimelinePageAsync("CASEM-1", new() { PageNumber = number, PageSize = 2 })).Items
            .Select(cell => cell.Attributes.CellContent!.Message);

    private async Task<IEnumerable<string>> ListChangesAsync(string caseId) =>
        (await _fixture.Cases.ListTimelinePageAsync(caseId, null)).Items
            .Select(cell => $"{cell.Attributes.Type} {cell.Attributes.Content}");
}
