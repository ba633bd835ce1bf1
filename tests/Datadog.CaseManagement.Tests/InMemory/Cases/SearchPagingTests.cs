namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class SearchPagingTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_page_says_which_of_how_many_it_is()
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
    public async Task A_page_behind_the_last_is_empty()
    {
        await CreateAsync(2);

        var page = await PageAsync(int.MaxValue);

        Assert.Empty(page.Items);
        Assert.Equal((0, 1, 2), (page.Size, page.TotalPages, page.TotalItems));
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_no_page() => Assert.Equal(
        Reply.JsonApi(200, """{"data":[],"included":[],"meta":{"page":{"current":1,"size":0,"total":0},"total_cases":0}}"""),
        await _desk.Raw.GetAsync("cases"));

    [Fact]
    public async Task Every_page_is_found_one_after_another()
    {
        await CreateAsync(5);
        var found = new List<Case>();

        await foreach (var @case in _desk.Cases.SearchAsync(null, new() { PageSize = 2, Ascending = true }, Desk.Token))
        {
            found.Add(@case);
        }

        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3", "CASEM-4", "CASEM-5"], Keys(found));
    }

    [Fact]
    public async Task A_page_has_10_cases_unless_more_are_wanted_and_never_more_than_100()
    {
        await CreateAsync(101);

        Assert.Equal(10, (await _desk.Raw.GetAsync("cases")).Data.AsArray().Count);
        Assert.Equal(100, (await _desk.Raw.GetAsync("cases?page[size]=1000")).Data.AsArray().Count);
    }

    [Fact]
    public async Task The_users_of_all_cases_on_the_page_are_included_once()
    {
        await CreateAsync(2);
        var creator = _desk.Me;
        _desk.Datadog.CurrentUser = new("Grace", "grace@example.com");
        await CreateAsync(1);
        await _desk.Cases.ArchiveAsync("CASEM-1", Desk.Token);

        var reply = await _desk.Raw.GetAsync("cases?sort[asc]=true");

        Assert.Equal([creator.Id, _desk.Me.Id], reply.Included.Select(user => (string?)user!["id"]));
        Assert.Equal((await _desk.Raw.GetAsync("cases/CASEM-1")).Data.ToJsonString(), reply.Data[0]!.ToJsonString());
    }

    [Fact]
    public async Task The_newest_case_comes_first_unless_asked_otherwise()
    {
        await CreateAsync(3);

        Assert.Equal(["CASEM-3", "CASEM-2", "CASEM-1"], await SortedAsync(null, null));
        Assert.Equal(["CASEM-3", "CASEM-2", "CASEM-1"], await SortedAsync(CaseSortableField.CreatedAt, false));
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3"], await SortedAsync(CaseSortableField.CreatedAt, true));
    }

    [Fact]
    public async Task Cases_are_sorted_by_priority_and_alike_ones_by_creation()
    {
        foreach (var priority in new[] { "P3", "NOT_DEFINED", "P1", "P3" })
        {
            await _desk.CreateAsync(_desk.Request() with { Priority = new CasePriority(priority) });
        }

        Assert.Equal(["CASEM-3", "CASEM-1", "CASEM-4", "CASEM-2"], await SortedAsync(CaseSortableField.Priority, true));
        Assert.Equal(["CASEM-2", "CASEM-4", "CASEM-1", "CASEM-3"], await SortedAsync(CaseSortableField.Priority, null));
    }

    [Fact]
    public async Task Cases_are_sorted_by_the_stage_of_work()
    {
        foreach (var status in new[] { "Closed", "Open", "In Progress" })
        {
            await _desk.CreateAsync(_desk.Request() with { StatusName = status });
        }

        Assert.Equal(["CASEM-2", "CASEM-3", "CASEM-1"], await SortedAsync(CaseSortableField.Status, true));
        Assert.Equal(["CASEM-1", "CASEM-3", "CASEM-2"], await SortedAsync(CaseSortableField.Status, false));
    }

    [Theory]
    [InlineData("page[number]=0")]
    [InlineData("page[size]=0")]
    [InlineData("page[size]=+5")]
    [InlineData("sort[field]=title")]
    [InlineData("sort[field]=")]
    [InlineData("sort[asc]=1")]
    public async Task A_query_that_makes_no_sense_is_a_bad_request(string query) =>
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _desk.Raw.GetAsync($"cases?{query}"));

    private async Task CreateAsync(int count)
    {
        for (var created = 0; created < count; created++)
        {
            await _desk.CreateAsync();
        }
    }

    private Task<Page<Case>> PageAsync(int number) =>
        _desk.Cases.SearchPageAsync(null, new() { PageNumber = number, PageSize = 2, Ascending = true }, Desk.Token);

    private async Task<IEnumerable<string?>> SortedAsync(CaseSortableField? field, bool? ascending) =>
        Keys((await _desk.Cases.SearchPageAsync(null, new() { SortField = field, Ascending = ascending }, Desk.Token)).Items);

    private static IEnumerable<string?> Keys(IEnumerable<Case> cases) => cases.Select(@case => @case.Attributes.Key);
}
