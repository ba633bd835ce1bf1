using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>What holds of every list that comes in pages: where it begins and ends, and that nothing is lost or doubled.</summary>
public sealed class PagingTests
{
    private const string Counted = """{"page":{"current":N,"size":2,"total":3},"total_cases":5}""";

    public static TheoryData<string> Lists => [.. PagedList.ByName.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_stream_begins_at_the_first_page_and_ends_where_the_meta_says(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "cd", "e");

        Assert.Equal("abcde", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_stream_without_meta_ends_at_the_first_empty_page_and_not_at_a_short_one(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, null, "ab", "c", "de", "f", "");

        Assert.Equal("abcdef", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1, 2, 3, 4, 5);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_without_items_is_one_empty_page(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, """{"page":{"current":N,"size":0,"total":0},"total_cases":0}""", "");

        Assert.Equal("", await list.ReadAsync(client));

        list.AssertAskedFor(client, 1);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_stream_begins_at_the_page_that_the_caller_names(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "cd", "e");

        Assert.Equal("cde", await list.ReadAsync(client, list.FirstNumber + 1));

        list.AssertAskedFor(client, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_has_the_size_that_the_caller_names(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.Given(client, 1, size: 2).Responds(StubResponse.Json(200, list.Document(1, null, "ab")));
        list.Given(client, 2, size: 2).Responds(StubResponse.Json(200, list.Document(2, null, "")));

        Assert.Equal("ab", await list.ReadAsync(client, size: 2));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_caller_can_stop_at_a_page_and_go_on_later(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "cd", "e");
        var token = TestContext.Current.CancellationToken;

        var first = await list.PageAsync(client.Cases, null, null, token);
        var second = await list.PageAsync(client.Cases, first.NextNumber, null, token);
        var rest = await list.ReadAsync(client, second.NextNumber);
        var last = await list.PageAsync(client.Cases, list.FirstNumber + 2, null, token);

        Assert.Equal(["a", "b"], first.Items.Select(item => item.Id));
        Assert.Equal(["c", "d"], second.Items.Select(item => item.Id));
        Assert.Equal("e", rest);
        Assert.Equal([list.FirstNumber, list.FirstNumber + 1, list.FirstNumber + 2], [first.Number, second.Number, last.Number]);
        Assert.Null(last.NextNumber);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_keeps_everything_that_the_meta_says(string name)
    {
        const string Meta = """{"page":{"current":N,"size":2,"total":3,"kind":"offset"},"total_cases":5,"took_ms":[1.50]}""";
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Meta, "ab");

        var page = await list.PageAsync(client.Cases, null, null, TestContext.Current.CancellationToken);

        Assert.Equal((2, 3, 5), (page.Size, page.TotalPages, page.TotalItems));
        AssertJson.Equal(Meta.Replace("N", $"{list.FirstNumber}", StringComparison.Ordinal), page.Meta!.Value.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_without_meta_says_so(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, null, "ab");

        var page = await list.PageAsync(client.Cases, null, null, TestContext.Current.CancellationToken);

        Assert.Equal((null, null, null, null), (page.Size, page.TotalPages, page.TotalItems, page.Meta));
        Assert.Equal(list.FirstNumber + 1, page.NextNumber);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Nothing_is_asked_for_before_it_is_consumed(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "cd", "e");
        var stream = list.Stream(client.Cases, null, null, TestContext.Current.CancellationToken);
        list.AssertAskedFor(client);

        await foreach (var item in stream)
        {
            if (item.Id == "b")
            {
                break;
            }
        }

        list.AssertAskedFor(client, 1);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_refusal_for_the_rate_limit_is_waited_for_and_nothing_is_lost_or_doubled(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab");
        list.Given(client, 2).Responds(
            StubResponse.Json(429, """{"errors":["Too many requests"]}""").WithHeader("X-RateLimit-Reset", "7"),
            StubResponse.Json(200, list.Document(2, Counted, "cd")));
        list.Given(client, 3).Responds(StubResponse.Json(200, list.Document(3, Counted, "e")));

        var reading = list.ReadAsync(client);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(7.7));

        Assert.Equal("abcde", await reading);
        list.AssertAskedFor(client, 1, 2, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_error_in_the_middle_arrives_after_what_came_before_it(string name)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab");
        list.Given(client, 2).Responds(StubResponse.Json(400, """{"errors":["oops"]}"""));
        var identifiers = "";

        var exception = await Assert.ThrowsAsync<DatadogApiException>(async () =>
        {
            await foreach (var item in list.Stream(client.Cases, null, null, TestContext.Current.CancellationToken))
            {
                identifiers += item.Id;
            }
        });

        Assert.Equal("ab", identifiers);
        Assert.Equal((HttpStatusCode.BadRequest, list.Operation), (exception.StatusCode, exception.Operation));
    }

    [Fact]
    public async Task The_users_of_cases_are_attached_on_every_page()
    {
        var list = PagedList.ByName["search"];
        using var client = new TestClient();
        foreach (var place in new[] { 1, 2 })
        {
            const string Page =
                """
                {"data":[{"id":"cP","relationships":{"assignee":{"data":{"id":"u","type":"user"}}}}],
                "included":[{"id":"u","type":"user","attributes":{"name":"Ada P"}}],"meta":{"page":{"current":P,"total":2}}}
                """;
            list.Given(client, place).Responds(
                StubResponse.Json(200, Page.Replace("P", $"{place}", StringComparison.Ordinal)));
        }

        var names = new List<string?>();
        await foreach (var item in client.Cases.SearchAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            names.Add(item.Relationships.Assignee!.User!.Attributes.Name);
        }

        Assert.Equal(["Ada 1", "Ada 2"], names);
    }
}
