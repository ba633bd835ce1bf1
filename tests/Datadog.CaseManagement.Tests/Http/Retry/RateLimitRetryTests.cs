using System.Net;
using Datadog.CaseManagement.Tests.Http.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

/// <summary>Retries after 429. To a time that the server names a tenth is added, the most that is.</summary>
public sealed class RateLimitRetryTests
{
    private static readonly StubResponse RateLimited = StubResponse.Json(429, """{"errors":["Too many requests"]}""");
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delay_comes_from_the_reset_header_before_the_Retry_After_header()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            RateLimited.WithHeader("X-RateLimit-Reset", "7").WithHeader("Retry-After", "3"), Success);

        await AssertWaitsAsync(client, 7.7);
    }

    [Fact]
    public async Task Without_a_reset_header_the_delay_is_the_seconds_of_Retry_After()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(RateLimited.WithHeader("Retry-After", "3"), Success);

        await AssertWaitsAsync(client, 3.3);
    }

    [Fact]
    public async Task Without_a_reset_header_the_delay_lasts_until_the_date_of_Retry_After()
    {
        using var client = new TestClient((RawAnswer)RateLimited.WithHeader("Retry-After", "Sun, 01 Mar 2026 12:00:05 GMT"), (RawAnswer)Success);

        await AssertWaitsAsync(client, 5.5);
    }

    [Fact]
    public async Task The_date_of_Retry_After_is_compared_with_the_date_of_the_response()
    {
        using var client = new TestClient(
            (RawAnswer)RateLimited.WithHeader("Retry-After", "Sun, 01 Mar 2020 00:00:09 GMT").WithHeader("Date", "Sun, 01 Mar 2020 00:00:00 GMT"),
            (RawAnswer)Success);

        await AssertWaitsAsync(client, 9.9);
    }

    [Fact]
    public async Task A_call_that_waited_for_the_limit_when_a_failure_began_uses_the_retry_budget()
    {
        using var calls = new RateLimitedCalls();
        (calls.Options.Retry.Budget, calls.Options.Retry.MaxRetries) = (1, 1);
        calls.Call(1);
        calls.Answer(0, RateLimitedCalls.Granted(1));
        calls.Call(1);
        var waiting = calls.Client.Cases.GetAsync("CASEM-2", Token);
        calls.Answer(1, new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        await calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await calls.Handler.WaitForRequestsAsync(4);
        var sent = calls.Handler.Requests.Select(request => request.RequestUri!.Segments[^1]).ToList();
        calls.Answer(sent.IndexOf("CASEM-2"), new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task A_limit_whose_reset_only_Retry_After_names_holds_back_other_calls_too()
    {
        using var calls = new RateLimitedCalls();
        var response = RateLimitedCalls.Refused(reset: 0);
        response.Headers.Remove("X-RateLimit-Reset");
        response.Headers.Add("Retry-After", "5");
        calls.Call(1);
        calls.Answer(0, response);

        Assert.Equal(0, calls.RequestsOf(1));
        await calls.Clock.PassAsync(TimeSpan.FromSeconds(5));
        await calls.Handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task The_reset_of_a_limit_counts_before_the_Retry_After_header()
    {
        using var calls = new RateLimitedCalls();
        var response = RateLimitedCalls.Refused(reset: 7);
        response.Headers.Add("Retry-After", "3");
        calls.Call(1);
        calls.Answer(0, response);

        await calls.Clock.PassAsync(TimeSpan.FromSeconds(7));

        await calls.Handler.WaitForRequestsAsync(2);
    }

    [Fact]
    public async Task A_period_that_ends_within_MaxDelay_is_waited_for_even_if_its_reset_is_rounded_up_above_it()
    {
        using var calls = new RateLimitedCalls();
        calls.Options.Retry.MaxDelay = TimeSpan.FromSeconds(7.5);
        calls.Clock.Advance(TimeSpan.FromSeconds(2.6));
        calls.Call(1);
        calls.Answer(0, RateLimitedCalls.Refused(reset: 8));

        await calls.Clock.PassAsync(TimeSpan.FromSeconds(7.4));

        await calls.Handler.WaitForRequestsAsync(2);
    }

    [Fact]
    public async Task Another_failure_whose_response_reports_a_limit_is_retried_after_the_usual_delay()
    {
        using var calls = new RateLimitedCalls();
        calls.Call(1);
        calls.Answer(0, RateLimitedCalls.Answer(9, 10, HttpStatusCode.ServiceUnavailable));

        await calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));

        Assert.Single(calls.Handler.Requests);
        calls.Clock.Advance(TimeSpan.FromSeconds(1));
        await calls.Handler.WaitForRequestsAsync(2);
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", "soon")]
    [InlineData("X-RateLimit-Reset", "-4")]
    [InlineData("X-RateLimit-Reset", "0")]
    [InlineData("Retry-After", "Sun, 01 Mar 2020 00:00:00 GMT")]
    [InlineData("X-Nothing", "1")]
    public async Task Without_a_valid_header_the_delay_doubles_with_each_retry(string header, string value)
    {
        using var client = new TestClient();
        var rateLimited = RateLimited.WithHeader(header, value);
        client.Stub.GivenAny().Responds(rateLimited, rateLimited, rateLimited, Success);

        await AssertWaitsAsync(client, 1, 2, 4);
    }

    [Fact]
    public async Task Even_a_creation_is_retried_after_429_because_it_was_not_carried_out()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(RateLimited.WithHeader("X-RateLimit-Reset", "1"), Success);

        var call = client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(1.1));
        await call;

        var requests = client.Stub.Requests;
        Assert.Equal(2, requests.Count);
        Assert.Equal(requests[0].BodyText, requests[1].BodyText);
        Assert.Equal(TestClient.ApiKey, requests[1].Header("DD-API-KEY"));
    }

    [Fact]
    public async Task After_the_last_retry_the_rate_limited_response_is_thrown()
    {
        using var client = new TestClient();
        client.Options.Retry.MaxRetries = 2;
        client.Stub.GivenAny().Responds(RateLimited
            .WithHeader("X-RateLimit-Name", "cases").WithHeader("X-RateLimit-Limit", "100").WithHeader("X-RateLimit-Period", "60")
            .WithHeader("X-RateLimit-Remaining", "0").WithHeader("X-RateLimit-Reset", "9"));

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(9));
        await client.Clock.PassAsync(TimeSpan.FromSeconds(9));
        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => call);

        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
        Assert.Equal(3, exception.Attempts);
        Assert.Equal(3, client.Stub.Requests.Count);
        Assert.Equal(
            new RateLimit
            {
                Name = "cases",
                Limit = 100,
                Period = TimeSpan.FromMinutes(1),
                Remaining = 0,
                Reset = TimeSpan.FromSeconds(9),
            },
            exception.RateLimit);
        Assert.Equal(TimeSpan.FromSeconds(9), exception.RetryAfter);
        Assert.Equal(
            "Datadog answered GetCase (GET /api/v2/cases/CASEM-1) with 429 Too Many Requests: Too many requests. The rate limit cases of "
            + "100 requests in 60 s is used up for the whole organisation; try again in 9 s. The request was sent 3 times.",
            exception.Message);
    }

    [Theory]
    [InlineData(0, 60, 120, 5)] // retries are off
    [InlineData(4, 4, 120, 5)] // the delay is longer than MaxDelay
    [InlineData(4, 60, 5, 5)] // the delay would exceed the TotalTimeout
    public async Task A_delay_that_is_not_allowed_is_not_started(int maxRetries, int maxDelay, int totalTime, int reset)
    {
        using var client = new TestClient();
        client.Options.Retry.MaxRetries = maxRetries;
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(maxDelay);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(totalTime);
        client.Stub.GivenAny().Responds(RateLimited.WithHeader("X-RateLimit-Reset", $"{reset}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(1, exception.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(reset), exception.RetryAfter);
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task Cancellation_ends_a_delay()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(RateLimited.WithHeader("X-RateLimit-Reset", "50"), Success);
        using var cancellation = new CancellationTokenSource();

        var call = client.Cases.GetAsync("CASEM-1", cancellation.Token);
        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(55));
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        client.Stub.SingleRequest();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(501)]
    public async Task Other_responses_are_not_retried(int status)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(status, "{}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        client.Stub.SingleRequest();
    }

    // One tick before the end of a delay nothing has been sent; at its end, the next request is.
    private static async Task AssertWaitsAsync(TestClient client, params double[] seconds)
    {
        var call = client.Cases.GetAsync("CASEM-1", Token);
        for (var wait = 0; wait < seconds.Length; wait++)
        {
            await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(seconds[wait]));
            client.Clock.Advance(TimeSpan.FromSeconds(seconds[wait]) - TimeSpan.FromTicks(1));
            Assert.Equal(wait + 1, client.Requests.Count);
            client.Clock.Advance(TimeSpan.FromTicks(1));
        }

        Assert.Equal("c1", (await call).Id);
        Assert.Equal(seconds.Length + 1, client.Requests.Count);
    }
}
