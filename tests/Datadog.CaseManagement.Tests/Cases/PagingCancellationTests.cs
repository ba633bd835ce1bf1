using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class PagingCancellationTests
{
    private const string Counted = """{"page":{"current":N,"total":2}}""";

    public static TheoryData<string, bool> ListsAndWays => new()
    {
        { "search", false },
        { "search", true },
        { "timeline", false },
        { "timeline", true },
    };

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_within_a_page(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "c");

        Assert.Equal("a", await ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: "a"));

        list.AssertAskedFor(client, 1);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_between_two_pages(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab", "c");

        Assert.Equal("ab", await ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: "b"));

        list.AssertAskedFor(client, 1);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_that_waits_for_a_page(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient(StubResponse.Json(200, list.Document(1, Counted, "ab")), RawAnswer.Hang);
        using var cancellation = new CancellationTokenSource();

        var reading = ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: null, cancellation);
        await client.Raw.WaitForRequestsAsync(2);
        await cancellation.CancelAsync();

        Assert.Equal("ab", await reading);
        list.AssertAskedFor(client, 1, 2);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_that_waits_for_the_rate_limit(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        using var client = new TestClient();
        list.GivenPages(client, Counted, "ab");
        list.Given(client, 2).Responds(StubResponse.Json(429, "{}").WithHeader("X-RateLimit-Reset", "50"));
        using var cancellation = new CancellationTokenSource();

        var reading = ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: null, cancellation);
        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(55));
        await cancellation.CancelAsync();

        Assert.Equal("ab", await reading);
        list.AssertAskedFor(client, 1, 2);
    }

    // Either the method or the enumeration is given the token; both must heed it.
    private static async Task<string> ReadUntilCancelledAsync(
        PagedList list, TestClient client, bool byEnumeration, string? cancelAfter, CancellationTokenSource? source = null)
    {
        using var own = new CancellationTokenSource();
        var cancellation = source ?? own;
        var stream = list.Stream(client.Cases, null, null, byEnumeration ? TestContext.Current.CancellationToken : cancellation.Token);
        var identifiers = "";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in stream.WithCancellation(byEnumeration ? cancellation.Token : CancellationToken.None))
            {
                identifiers += item.Id;
                if (item.Id == cancelAfter)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
        return identifiers;
    }
}
