using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class SearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_sends_the_filter_the_order_and_the_page()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"c1","type":"case","attributes":{"title":"Disk full","priority":"P2"}}],"meta":{"page":{"current":3,"total":3}}}
            """));
        var options = new CaseSearchOptions { PageNumber = 3, PageSize = 1, SortField = CaseSortableField.CreatedAt, Ascending = false };

        var found = new List<Case>();
        await foreach (var item in client.Cases.SearchAsync("status:open \"a b\"", options, Token))
        {
            found.Add(item);
        }

        Assert.Equal(
            "GET /api/v2/cases?filter=status%3Aopen%20%22a%20b%22&sort%5Bfield%5D=created_at&sort%5Basc%5D=false"
            + "&page%5Bsize%5D=1&page%5Bnumber%5D=3",
            client.Stub.SingleRequest().ToString());
        var only = Assert.Single(found);
        Assert.Equal(("c1", "Disk full", CasePriority.P2), (only.Id, only.Attributes.Title, only.Attributes.Priority));
    }

    [Fact]
    public async Task A_timeline_can_begin_with_the_oldest_entry()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"t1","type":"timeline_cell","attributes":{"type":"STATUS_CHANGE","cell_content":{"from":"OPEN","to":"CLOSED"},
            "modified_at":"2026-01-02T03:04:05Z","deleted_at":"2026-01-03T03:04:05Z","author":{"type":"RULE","content":{"rule":"r1"}}}}]}
            """));

        var page = await client.Cases.ListTimelinePageAsync("CASEM-1", new TimelineOptions { Ascending = true, PageSize = 50 }, Token);

        Assert.Equal(
            "GET /api/v2/cases/CASEM-1/timelines?sort%5Bascending%5D=true&page%5Bsize%5D=50&page%5Bnumber%5D=0",
            client.Stub.SingleRequest().ToString());
        var cell = Assert.Single(page.Items);
        Assert.Equal((ResourceType.TimelineCell, "STATUS_CHANGE"), (cell.Type, cell.Attributes.Type?.Value));
        Assert.Null(cell.Attributes.CellContent!.Message);
        Assert.Equal("CLOSED", cell.Attributes.CellContent.AdditionalProperties["to"].GetString());
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), cell.Attributes.ModifiedAt);
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 3, 4, 5, TimeSpan.Zero), cell.Attributes.DeletedAt);
        Assert.Equal("RULE", cell.Attributes.Author!.Type?.Value);
        Assert.Null(cell.Attributes.Author.Content!.Id);
    }

    public static TheoryData<string, int, int> PagesOutsideOfTheLimits => new()
    {
        { "PageSize", 1, 0 },
        { "PageSize", 1, -1 },
        { "PageSize", 1, 101 },
        { "PageNumber", 0, 100 },
        { "PageNumber", -1, 100 },
    };

    [Theory]
    [MemberData(nameof(PagesOutsideOfTheLimits))]
    public async Task A_page_outside_of_the_limits_is_refused_when_the_method_is_called(string member, int place, int size)
    {
        using var client = new TestClient();
        foreach (var list in PagedList.ByName.Values)
        {
            var number = list.FirstNumber + place - 1;

            var ofStream = Assert.Throws<ArgumentOutOfRangeException>(() => { list.Stream(client.Cases, number, size, Token); });
            var ofPage = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => list.PageAsync(client.Cases, number, size, Token));
            Assert.Equal((member, member), (ofStream.ParamName, ofPage.ParamName));
        }

        Assert.Empty(client.Stub.Requests);
    }
}
