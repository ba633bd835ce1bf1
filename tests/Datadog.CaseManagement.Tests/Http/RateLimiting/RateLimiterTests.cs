using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

public sealed class RateLimiterTests
{
    private const string Body = """{"data":{"id":"c1","type":"case"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_of_an_exhausted_limit_wait_for_its_reset_and_others_do_not()
    {
        using var client = Start(Limited(limit: 5, remaining: 0, reset: 10));
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        await client.Cases.GetAsync("CASEM-1", Token);

        var waiting = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(10));
        await client.CaseTypes.ListAsync(Token);
        client.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.Equal(["GET /api/v2/cases/CASEM-1", "GET /api/v2/cases/types"], await PathsAsync(client));

        client.Clock.Advance(TimeSpan.FromTicks(1));
        await waiting;
        Assert.Equal(3, client.Stub.Requests.Count);
    }

    [Fact]
    public async Task No_more_requests_are_sent_than_remain_and_after_the_reset_no_more_than_the_limit()
    {
        using var client = Start(Limited(limit: 4, remaining: 2, reset: 10), Limited(limit: 4, remaining: 4, reset: 10));
        await client.Cases.GetAsync("CASEM-1", Token);

        var calls = Enumerable.Range(0, 9).Select(_ => client.Cases.GetAsync("CASEM-1", Token)).ToList();
        await WaitForWaitingAsync(client, calls, finished: 2);
        Assert.Equal(1 + 2, client.Stub.Requests.Count);

        client.Clock.Advance(TimeSpan.FromSeconds(10));
        await WaitForWaitingAsync(client, calls, finished: 2 + 4);
        Assert.Equal(1 + 2 + 4, client.Stub.Requests.Count);

        client.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(calls);
        Assert.Equal(1 + 9, client.Stub.Requests.Count);
    }

    [Theory]
    [InlineData(30, 120)] // longer than MaxDelay
    [InlineData(60, 40)] // longer than the TotalTimeout
    public async Task A_wait_that_a_call_has_no_time_for_is_not_started(int maxDelay, int totalTimeout)
    {
        using var client = Start(
            Limited(limit: 5, remaining: 0, reset: 50),
            StubResponse.Json(429, "{}").WithHeader("X-RateLimit-Name", "cases").WithHeader("X-RateLimit-Reset", "50"));
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(maxDelay);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(totalTimeout);
        await client.Cases.GetAsync("CASEM-1", Token);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(TimeSpan.FromSeconds(50), exception.RetryAfter);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_for_the_rate_limiter()
    {
        using var client = Start(Limited(limit: 5, remaining: 0, reset: 10));
        await client.Cases.GetAsync("CASEM-1", Token);
        using var cancellation = new CancellationTokenSource();

        var waiting = client.Cases.GetAsync("CASEM-1", cancellation.Token);
        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(10));
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(client.Stub.Requests);
    }

    [Fact]
    public async Task The_latest_state_of_each_limit_is_found_by_its_name()
    {
        using var client = Start(Limited(limit: 5, remaining: 3, reset: 10));
        Assert.Null(client.RateLimits.Find("cases"));

        await client.Cases.GetAsync("CASEM-1", Token);

        var expected = new RateLimit
        {
            Name = "cases", Limit = 5, Period = TimeSpan.FromSeconds(10), Remaining = 3, Reset = TimeSpan.FromSeconds(10),
        };
        Assert.Equal(expected, client.RateLimits.Find("cases"));
        Assert.Equal([KeyValuePair.Create("cases", expected)], client.RateLimits.LastKnown);
    }

    private static StubResponse Limited(int limit, int remaining, int reset) => StubResponse.Json(200, Body)
        .WithHeader("X-RateLimit-Name", "cases")
        .WithHeader("X-RateLimit-Limit", $"{limit}")
        .WithHeader("X-RateLimit-Period", "10")
        .WithHeader("X-RateLimit-Remaining", $"{remaining}")
        .WithHeader("X-RateLimit-Reset", $"{reset}");

    private static TestClient Start(params StubResponse[] responses)
    {
        var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/CASEM-1").Responds(responses);
        client.Stub.Given("GET", "/api/v2/cases/types").Responds(StubResponse.Json(200, """{"data":[]}"""));
        return client;
    }

    private static async Task<IEnumerable<string>> PathsAsync(TestClient client) =>
        client.Stub.Requests.Select(request => request.ToString());

    // Once that many calls are finished, the others wait for the rate limiter.
    private static async Task WaitForWaitingAsync(TestClient client, List<Task<Case>> calls, int finished)
    {
        while (calls.Where(call => !call.IsCompleted).ToList() is var pending && calls.Count - pending.Count < finished)
        {
            await Task.WhenAny(pending).WaitAsync(TimeSpan.FromSeconds(30), Token);
        }

        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(10));
    }
}
