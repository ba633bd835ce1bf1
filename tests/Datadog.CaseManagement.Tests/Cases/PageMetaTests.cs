using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>A meta that is missing, wrong or contradicts itself costs neither items nor an endless loop.</summary>
public sealed class PageMetaTests
{
    // N is the number of the page that was asked for, P its place among the pages.
    private static readonly string?[] Doubtful =
    [
        null,
        "null",
        "{}",
        "[]",
        "\"3\"",
        """{"page":null}""",
        """{"page":[]}""",
        """{"page":{}}""",
        """{"page":{"size":2}}""",
        """{"page":{"current":N}}""",
        """{"page":{"current":N,"total":null}}""",
        """{"page":{"current":N,"total":0}}""",
        """{"page":{"current":N,"total":-1}}""",
        """{"page":{"total":0}}""",
        """{"page":{"total":-P}}""",
        """{"page":{"current":-1,"size":-1,"total":-1},"total_cases":-1}""",
        """{"page":{"current":99,"total":1}}""",
        """{"page":{"current":99,"total":P}}""",
        """{"page":{"current":99,"total":100}}""",
        """{"page":{"current":"N","total":"P"}}""",
        """{"page":{"current":N,"total":"P"}}""",
        """{"page":{"current":N,"total":P.5}}""",
        """{"page":{"current":N,"total":1e99}}""",
        """{"page":{"current":N,"total":99999999999}}""",
        """{"page":{"current":N,"size":2,"total":P},"total_cases":1000}""",
        """{"page":{"total":P},"total_cases":1000}""",
        """{"page":{"current":N,"total":0},"total_cases":0}""",
        """{"total_cases":0}""",
        """{"total_cases":2}""",
    ];

    public static TheoryData<string, string?> ListsAndDoubtfulMetas
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var name in PagedList.ByName.Keys)
            {
                foreach (var meta in Doubtful)
                {
                    data.Add(name, meta);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Lists => [.. PagedList.ByName.Keys];

    [Theory]
    [MemberData(nameof(ListsAndDoubtfulMetas))]
    public async Task A_stream_whose_meta_does_not_name_the_last_page_goes_on_to_an_empty_one(string name, string? meta)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, meta, "ab", "c", "de", "");

        Assert.Equal("abcde", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3, 4);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_total_that_is_smaller_than_the_current_page_is_not_the_end(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, """{"page":{"current":N,"total":2}}""", "ab", "cd", "ef", "");

        Assert.Equal("ef", await list.ReadAsync(client, list.FirstNumber + 2));

        list.AssertAskedFor(client, 3, 4);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_total_is_enough_where_the_current_page_is_not_named(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, """{"page":{"total":2}}""", "ab", "c");

        Assert.Equal("abc", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_last_page_ends_the_stream_when_all_pages_together_hold_all_items_and_not_when_they_cannot(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, """{"page":{"current":N,"total":2},"total_cases":200}""", "ab", "c");
        Assert.Equal("abc", await list.ReadAsync(client));
        list.AssertAskedFor(client, 1, 2);

        using var contradicted = new TestClient();
        list.GivenPages(contradicted, """{"page":{"current":N,"total":2},"total_cases":201}""", "ab", "c", "");
        Assert.Equal("abc", await list.ReadAsync(contradicted));
        list.AssertAskedFor(contradicted, 1, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_empty_page_among_those_that_the_meta_counts_is_not_the_end(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, """{"page":{"current":N,"total":6}}""", "ab", "", "", "", "", "c");

        Assert.Equal("abc", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3, 4, 5, 6);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_service_that_counts_ever_more_pages_but_sends_nothing_is_not_asked_for_ever(string name)
    {
        var (list, requests) = (PagedList.ByName[name], 0);
        using var handler = new CannedHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(list.Document(++requests, """{"page":{"current":N,"total":1000000}}""", requests == 1 ? "ab" : "")),
        });
        using var httpClient = new HttpClient(handler);
        using var datadog = new DatadogCaseManagementClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });

        Assert.Equal("ab", await list.ReadAsync(datadog.Cases));

        // The bound of the documentation: 1,000 empty pages.
        Assert.Equal(1 + 1_000, requests);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_that_alternate_or_rotate_end_the_list(string name)
    {
        var list = PagedList.ByName[name];
        using var alternating = new TestClient();
        list.GivenPages(alternating, null, "ab", "cd", "ab", "cd", "ab");
        Assert.Equal("abcd", await list.ReadAsync(alternating));
        list.AssertAskedFor(alternating, 1, 2, 3, 4);

        using var rotating = new TestClient();
        list.GivenPages(rotating, """{"page":{"current":N,"total":1000}}""", "ab", "c", "de", "ab", "c", "de");
        Assert.Equal("abcde", await list.ReadAsync(rotating));
        list.AssertAskedFor(rotating, 1, 2, 3, 4, 5);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_item_that_moved_to_the_next_page_is_returned_once(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, null, "ab", "bc", "bcd", "");

        Assert.Equal("abcd", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3, 4);
    }

    [Fact]
    public async Task Items_without_an_identifier_are_all_returned()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            StubResponse.Json(200, """{"data":[{"attributes":{"title":"a"}},{"id":7,"attributes":{"title":"b"}}]}"""), StubResponse.Json(200, """{"data":[]}"""));

        var titles = "";
        await foreach (var item in client.Cases.SearchAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            titles += item.Attributes.Title;
        }

        Assert.Equal("ab", titles);
    }

    [Fact]
    public async Task There_is_no_page_after_the_largest_number()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":[{"id":"a"}]}"""));

        var page = await client.Cases.SearchPageAsync(null, new CaseSearchOptions { PageNumber = int.MaxValue }, TestContext.Current.CancellationToken);

        Assert.Equal((int.MaxValue, null), (page.Number, page.NextNumber));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_service_that_sends_the_last_page_again_and_again_is_not_asked_for_ever(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, null, "ab", "c", "c", "c", "c", "c");

        Assert.Equal("abc", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3, 4);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_that_a_new_item_pushed_back_is_not_doubled_and_not_the_end(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, null, "a", "a", "b", "b", "c", "");

        Assert.Equal("abc", await list.ReadAsync(client));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_answer_without_data_is_not_an_empty_page(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"message":"hello"}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => list.ReadAsync(client));

        Assert.Contains("cannot be read: it has no data", exception.Message, StringComparison.Ordinal);
    }
}
