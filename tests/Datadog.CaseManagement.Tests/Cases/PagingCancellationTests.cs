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
        await using var client = await TestClient.StartAsync();
        await list.GivenPagesAsync(client, Counted, "ab", "c");

        Assert.Equal("a", await ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: "a"));

        await list.AssertAskedForAsync(client, 1);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_between_two_pages(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        await using var client = await TestClient.StartAsync();
        await list.GivenPagesAsync(client, Counted, "ab", "c");

        Assert.Equal("ab", await ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: "b"));

        await list.AssertAskedForAsync(client, 1);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_that_waits_for_a_page(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        await using var client = await TestClient.StartAsync();
        await list.GivenPagesAsync(client, Counted, "ab");
        await list.Given(client, 2).RespondsAsync(
            StubResponse.Json(200, list.Document(2, Counted, "c")).After(TimeSpan.FromMinutes(1)));
        using var cancellation = new CancellationTokenSource();

        var reading = ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: null, cancellation);
        await client.Stub.WaitForRequestsAsync(2);
        await cancellation.CancelAsync();

        Assert.Equal("ab", await reading);
    }

    [Theory]
    [MemberData(nameof(ListsAndWays))]
    public async Task Cancellation_ends_a_stream_that_waits_for_the_rate_limit(string name, bool byEnumeration)
    {
        var list = PagedList.ByName[name];
        await using var client = await TestClient.StartAsync();
        await list.GivenPagesAsync(client, Counted, "ab");
        await list.Given(client, 2).RespondsAsync(StubResponse.Json(429, "{}").WithHeader("X-RateLimit-Reset", "50"));
        using var cancellation = new CancellationTokenSource();

        var reading = ReadUntilCancelledAsync(list, client, byEnumeration, cancelAfter: null, cancellation);
        await client.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(50));
        await cancellation.CancelAsync();

        Assert.Equal("ab", await reading);
        await list.AssertAskedForAsync(client, 1, 2);
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
