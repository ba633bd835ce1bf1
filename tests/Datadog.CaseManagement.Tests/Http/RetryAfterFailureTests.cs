using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http;

public sealed class RetryAfterFailureTests
{
    private static readonly StubResponse Unavailable = StubResponse.Json(503, """{"errors":["Try later"]}""");
    private static readonly StubResponse Reset = StubResponse.Failure(StubFault.ConnectionReset);
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task After_a_failure_the_same_request_is_sent_again(int status)
    {
        await using var client = await StartAsync(StubResponse.Json(status, "{}"), Success);

        var updated = await client.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 3, 1), Token);

        Assert.Equal("c1", updated.Id);
        var requests = await client.Stub.RequestsAsync();
        Assert.Equal(2, requests.Count);
        Assert.Equal(requests[0].ToString(), requests[1].ToString());
        Assert.Equal(requests[0].BodyText, requests[1].BodyText);
        Assert.Equal(TestClient.ApplicationKey, requests[1].Header("DD-APPLICATION-KEY"));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task After_a_failure_a_creation_is_not_sent_again(int status)
    {
        await using var client = await StartAsync(StubResponse.Json(status, "{}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CreateAsync(client));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(1, exception.Attempts);
        await client.Stub.SingleRequestAsync();
    }

    [Theory]
    [InlineData(1.0, 1000, 2000, 4000, 5000)] // the jitter at its largest; MaxDelay is 5 s
    [InlineData(0.0, 500, 1000, 2000, 2500)] // and at its smallest
    public async Task The_wait_doubles_with_each_repetition_up_to_the_longest_with_jitter_up_to_half_of_it(double random, params int[] milliseconds)
    {
        var clock = new FakeClock();
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        using var handler = new CannedHandler("{}", HttpStatusCode.ServiceUnavailable);
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(new Connection(httpClient, () => options, clock, () => random));

        var call = cases.GetAsync("CASEM-1", Token);
        for (var wait = 0; wait < milliseconds.Length; wait++)
        {
            Assert.Equal(wait + 1, handler.Requests.Count);
            await clock.WaitUntilAwaitedAsync(TimeSpan.FromMilliseconds(milliseconds[wait]));
            clock.Advance(TimeSpan.FromMilliseconds(milliseconds[wait]));
        }

        Assert.Equal(5, (await Assert.ThrowsAsync<DatadogApiException>(() => call)).Attempts);
    }

    [Fact]
    public async Task An_unavailable_service_says_with_Retry_After_how_long_to_wait_and_its_rate_limit_does_not()
    {
        await using var client = await StartAsync(Unavailable.WithHeader("X-RateLimit-Reset", "9").WithHeader("Retry-After", "3"), Success);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(3));
        client.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("c1", (await call).Id);
    }

    [Theory]
    [InlineData(40, 120)] // longer than the longest wait
    [InlineData(60, 40)] // longer than the call's time
    public async Task A_wait_that_is_not_allowed_is_not_begun(int maxDelay, int totalTimeout)
    {
        await using var client = await StartAsync(Unavailable.WithHeader("Retry-After", "50"), Success);
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(maxDelay);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(totalTimeout);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(TimeSpan.FromSeconds(50), exception.RetryAfter);
        await client.Stub.SingleRequestAsync();
    }

    [Fact]
    public async Task When_the_repetitions_are_used_up_the_last_failure_arrives_and_says_how_many_attempts_there_were()
    {
        await using var client = await StartAsync(Reset, StubResponse.Json(500, "{}"), StubResponse.Json(500, "{}"), Unavailable, Unavailable, Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(5, exception.Attempts);
        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-1/due_date) with 503 Service Unavailable: Try later. The request "
            + "was sent 5 times.",
            exception.Message);
        Assert.Equal(5, (await client.Stub.RequestsAsync()).Count);
    }

    [Fact]
    public async Task When_the_last_failure_is_a_lost_connection_its_exception_says_how_many_attempts_there_were()
    {
        await using var client = await StartAsync(Unavailable, Reset);
        client.Options.Retry.MaxRetries = 2;

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        var failure = Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal($"{failure.Message} UpdateCaseDueDate was attempted 3 times.", exception.Message);
        Assert.Equal(failure.HttpRequestError, exception.HttpRequestError);
    }

    [Fact]
    public async Task A_lost_connection_of_the_only_attempt_is_the_exception_that_HttpClient_threw()
    {
        await using var client = await StartAsync(Reset);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(client));

        Assert.IsType<IOException>(exception.InnerException, exactMatch: false);
        Assert.DoesNotContain("attempted", exception.Message, StringComparison.Ordinal);
        await client.Stub.SingleRequestAsync();
    }

    [Fact]
    public async Task A_failure_that_another_kind_follows_ends_the_repeating()
    {
        await using var client = await StartAsync(Unavailable, StubResponse.Json(400, "{}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal(2, exception.Attempts);
        Assert.Equal(2, (await client.Stub.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Without_a_total_time_there_is_time_for_every_wait()
    {
        await using var client = await StartAsync(Unavailable.WithHeader("Retry-After", "50"), Success);
        client.Options.TotalTimeout = Timeout.InfiniteTimeSpan;

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(50));
        client.Clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal("c1", (await call).Id);
    }

    [Fact]
    public async Task A_wait_as_long_as_the_longest_is_begun()
    {
        await using var client = await StartAsync(Unavailable.WithHeader("Retry-After", "40"), Success);
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(40);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(40));
        client.Clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal("c1", (await call).Id);
    }

    [Fact]
    public async Task Without_repetitions_the_first_failure_arrives()
    {
        await using var client = await StartAsync(Unavailable, Success);
        client.Options.Retry.MaxRetries = 0;

        await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        await client.Stub.SingleRequestAsync();
    }

    private static Task<Case> CreateAsync(TestClient client) =>
        client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token);

    // A wait of a tick is over at once.
    private static async Task<TestClient> StartAsync(params StubResponse[] responses)
    {
        var client = await TestClient.StartAsync();
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        await client.Stub.GivenAny().RespondsAsync(responses);
        return client;
    }
}
