namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class SearchPagingTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_page_has_its_number_and_the_totals()
    {
        await CreateAsync(5);

        var second = await PageAsync(2);
        var last = await PageAsync(3);

        Assert.Equal(["CASEM-3", "CASEM-4"], Keys(second.Items));
        Assert.Equal((2, 3, 5, 3), (second.Size, second.TotalPages, second.TotalItems, second.NextNumber));
        Assert.Equal(["CASEM-5"], Keys(last.Items));
        Assert.Equal((1, 3, 5, null), (last.Size, last.TotalPages, last.TotalItems, last.NextNumber));
        Assert.Equal("""{"page":{"current":2,"size":2,"total":3},"total_cases":5}""", second.Meta!.Value.GetRawText());
    }

    [Fact]
    public async Task A_page_after_the_last_is_empty()
    {
        await CreateAsync(2);

        var page = await PageAsync(int.MaxValue);

        Assert.Empty(page.Items);
        Assert.Equal((0, 1, 2), (page.Size, page.TotalPages, page.TotalItems));
    }

    [Fact]
    public async Task A_search_without_results_has_no_pages() => Assert.Equal(
        RawResponse.JsonApi(200, """{"data":[],"included":[],"meta":{"page":{"current":1,"size":0,"total":0},"total_cases":0}}"""),
        await _fixture.GetAsync("cases"));

    [Fact]
    public async Task All_pages_can_be_enumerated()
    {
        await CreateAsync(5);
        var found = new List<Case>();

        await foreach (var @case in _fixture.Cases.SearchAsync(null, new() { PageSize = 2, Ascending = true }))
        {
            found.Add(@case);
        }

        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3", "CASEM-4", "CASEM-5"], Keys(found));
    }

    [Fact]
    public async Task A_page_has_10_cases_by_default_and_at_most_100()
    {
        await CreateAsync(101);

        Assert.Equal(10, (await _fixture.GetAsync("cases")).Data.AsArray().Count);
        Assert.Equal(100, (await _fixture.GetAsync("cases?page[size]=1000")).Data.AsArray().Count);
    }

    [Fact]
    public async Task The_users_of_all_cases_on_the_page_are_included_once()
    {
        await CreateAsync(2);
        var creator = _fixture.CurrentUser;
        _fixture.Datadog.CurrentUser = new("Grace", "grace@example.com");
        await CreateAsync(1);

        var response = await _fixture.GetAsync("cases?sort[asc]=true");

        Assert.Equal([creator.Id, _fixture.CurrentUser.Id], response.Included.Select(user => (string?)user!["id"]));
        Assert.Equal((await _fixture.GetAsync("cases/CASEM-1")).Data.ToJsonString(), response.Data[0]!.ToJsonString());
    }

    [Fact]
    public async Task The_newest_case_is_first_by_default()
    {
        await CreateAsync(3);

        Assert.Equal(["CASEM-3", "CASEM-2", "CASEM-1"], await SortedAsync(null, null));
        Assert.Equal(["CASEM-3", "CASEM-2", "CASEM-1"], await SortedAsync(CaseSortableField.CreatedAt, false));
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3"], await SortedAsync(CaseSortableField.CreatedAt, true));
    }

    [Fact]
    public async Task Cases_are_sorted_by_priority_and_then_by_creation()
    {
        foreach (var priority in new[] { "P3", "NOT_DEFINED", "P1", "P3" })
        {
            await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Priority = new CasePriority(priority) });
        }

        Assert.Equal(["CASEM-3", "CASEM-1", "CASEM-4", "CASEM-2"], await SortedAsync(CaseSortableField.Priority, true));
        Assert.Equal(["CASEM-2", "CASEM-4", "CASEM-1", "CASEM-3"], await SortedAsync(CaseSortableField.Priority, null));
    }

    [Fact]
    public async Task Cases_are_sorted_by_the_stage_of_work()
    {
        foreach (var status in new[] { "Closed", "Open", "In Progress" })
        {
            await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { StatusName = status });
        }

        Assert.Equal(["CASEM-2", "CASEM-3", "CASEM-1"], await SortedAsync(CaseSortableField.Status, true));
        Assert.Equal(["CASEM-1", "CASEM-3", "CASEM-2"], await SortedAsync(CaseSortableField.Status, false));
    }

    [Theory]
    [InlineData("page[number]=0", "the query parameter page[number] must be a whole number of at least 1")]
    [InlineData("page[size]=0", "the query parameter page[size] must be a whole number of at least 1")]
    [InlineData("page[size]=+5", "the query parameter page[size] must be a whole number of at least 1")]
    [InlineData("sort[field]=title", "the query parameter sort[field] must be one of created_at, priority, status")]
    [InlineData("sort[field]=", "the query parameter sort[field] must be one of created_at, priority, status")]
    [InlineData("sort[asc]=1", "the query parameter sort[asc] must be true or false")]
    public async Task An_invalid_query_is_a_bad_request(string query, string detail) =>
        Assert.Equal(RawResponse.Invalid(detail), await _fixture.GetAsync($"cases?{query}"));

    private async Task CreateAsync(int count)
    {
        for (var created = 0; created < count; created++)
        {
            await _fixture.CreateCaseAsync();
        }
    }

    private Task<Page<Case>> PageAsync(int number) =>
        _fixture.Cases.SearchPageAsync(null, new() { PageNumber = number, PageSize = 2, Ascending = true });

    private async Task<IEnumerable<string?>> SortedAsync(CaseSortableField? field, bool? ascending) =>
        Keys((await _fixture.Cases.SearchPageAsync(null, new() { SortField = field, Ascending = ascending })).Items);

    private static IEnumerable<string?> Keys(IEnumerable<Case> cases) => cases.Select(@case => @case.Attributes.Key);
}
