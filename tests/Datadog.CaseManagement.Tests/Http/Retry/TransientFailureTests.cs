using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

public sealed class TransientFailureTests
{
    private static readonly StubResponse Unavailable = StubResponse.Json(503, """{"errors":["Try later"]}""");
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task After_a_transient_failure_the_same_request_is_sent_again(int status)
    {
        using var client = Start(StubResponse.Json(status, "{}"), Success);

        var updated = await client.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 3, 1), Token);

        Assert.Equal("c1", updated.Id);
        var requests = client.Stub.Requests;
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
    public async Task After_a_transient_failure_a_creation_is_not_retried(int status)
    {
        using var client = Start(StubResponse.Json(status, "{}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CreateAsync(client));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(1, exception.Attempts);
        client.Stub.SingleRequest();
    }

    [Theory]
    [InlineData(1.0, 1000, 2000, 4000, 5000)] // the largest jitter; MaxDelay is 5 s
    [InlineData(0.0, 500, 1000, 2000, 2500)] // the smallest
    public async Task The_delay_doubles_with_each_retry_up_to_MaxDelay_with_jitter_of_up_to_a_half(double random, params int[] milliseconds)
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
            await clock.PassAsync(TimeSpan.FromMilliseconds(milliseconds[wait]));
        }

        Assert.Equal(5, (await Assert.ThrowsAsync<DatadogApiException>(() => call)).Attempts);
    }

    [Fact]
    public async Task The_delay_after_503_comes_from_Retry_After_and_not_from_the_rate_limit()
    {
        using var client = Start(Unavailable.WithHeader("X-RateLimit-Reset", "9").WithHeader("Retry-After", "3"), Success);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(3.3));

        Assert.Equal("c1", (await call).Id);
    }

    [Theory]
    [InlineData(40, 120)] // longer than MaxDelay
    [InlineData(60, 40)] // longer than the TotalTimeout
    public async Task A_delay_that_is_not_allowed_is_not_started(int maxDelay, int totalTimeout)
    {
        using var client = Start(Unavailable.WithHeader("Retry-After", "50"), Success);
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(maxDelay);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(totalTimeout);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(TimeSpan.FromSeconds(50), exception.RetryAfter);
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task After_the_last_retry_the_failure_is_thrown_with_the_number_of_attempts()
    {
        using var client = Start(RawAnswer.Reset, StubResponse.Json(500, "{}"), StubResponse.Json(500, "{}"), Unavailable, Unavailable, Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(5, exception.Attempts);
        Assert.Equal(
            "Datadog answered UpdateCaseDueDate (POST /api/v2/cases/CASEM-1/due_date) with 503 Service Unavailable: Try later. The request "
            + "was sent 5 times.",
            exception.Message);
        Assert.Equal(5, client.Requests.Count);
    }

    [Fact]
    public async Task A_lost_connection_after_the_last_retry_is_thrown_with_the_number_of_attempts()
    {
        using var client = Start(Unavailable, RawAnswer.Reset);
        client.Options.Retry.MaxRetries = 2;

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        var failure = Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal($"{failure.Message} UpdateCaseDueDate was attempted 3 times.", exception.Message);
        Assert.Equal(failure.HttpRequestError, exception.HttpRequestError);
    }

    [Fact]
    public async Task A_lost_connection_without_a_retry_is_thrown_as_HttpClient_threw_it()
    {
        using var client = Start(RawAnswer.Reset);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(client));

        Assert.IsType<IOException>(exception.InnerException, exactMatch: false);
        Assert.DoesNotContain("attempted", exception.Message, StringComparison.Ordinal);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task A_failure_that_is_not_transient_ends_the_retries()
    {
        using var client = Start(Unavailable, StubResponse.Json(400, "{}"), Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal(2, exception.Attempts);
        Assert.Equal(2, client.Stub.Requests.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded)]
    [InlineData(HttpRequestError.UserAuthenticationError)]
    [InlineData(HttpRequestError.VersionNegotiationError)]
    public async Task A_failure_that_another_attempt_cannot_overcome_is_not_retried(HttpRequestError error)
    {
        using var handler = new CannedHandler(HttpResponseMessage (_) => throw new HttpRequestException(error));
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => cases.GetAsync("CASEM-1", Token));

        Assert.Equal(error, exception.HttpRequestError);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Without_a_TotalTimeout_every_delay_is_allowed()
    {
        using var client = Start(Unavailable.WithHeader("Retry-After", "50"), Success);
        client.Options.TotalTimeout = Timeout.InfiniteTimeSpan;

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(55));

        Assert.Equal("c1", (await call).Id);
    }

    [Fact]
    public async Task A_delay_of_MaxDelay_is_allowed()
    {
        using var client = Start(Unavailable.WithHeader("Retry-After", "40"), Success);
        client.Options.Retry.MaxDelay = TimeSpan.FromSeconds(40);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(44));

        Assert.Equal("c1", (await call).Id);
    }

    [Fact]
    public async Task Without_retries_the_first_failure_is_thrown()
    {
        using var client = Start(Unavailable, Success);
        client.Options.Retry.MaxRetries = 0;

        await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        client.Stub.SingleRequest();
    }

    private static Task<Case> CreateAsync(TestClient client) =>
        client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token);

    // A delay of one tick ends at once.
    private static TestClient Start(params StubResponse[] responses)
    {
        var client = new TestClient();
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        client.Stub.GivenAny().Responds(responses);
        return client;
    }

    private static TestClient Start(params RawAnswer[] answers)
    {
        var client = new TestClient(answers);
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        return client;
    }
}
