using System.Globalization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Timeouts;

public sealed class TimeoutTests
{
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_attempt_times_out_after_30_seconds_and_is_retried_until_the_call_has_lasted_two_minutes()
    {
        using var client = Start(RawAnswer.Hang);
        client.Options.Retry.MaxRetries = 100;

        var call = client.Cases.GetAsync("CASEM-1", Token);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await client.Raw.WaitForRequestsAsync(attempt);
            await client.Clock.PassAsync(TimeSpan.FromSeconds(30));
        }

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(TimeSpan.FromMinutes(2), client.Options.TotalTimeout);
        Assert.Equal("GetCase took longer than 120 s (TotalTimeout) in attempt 4.", exception.Message);
        Assert.Equal(exception.Message, Assert.IsType<TimeoutException>(exception.InnerException).Message);
        Assert.Equal(4, client.Requests.Count);
    }

    [Fact]
    public async Task An_attempt_that_timed_out_is_retried_if_the_operation_is_idempotent()
    {
        using var client = Start(RawAnswer.Hang, Success);

        var call = client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);
        await EndAttemptAsync(client, 1);

        Assert.Equal("c1", (await call).Id);
    }

    [Fact]
    public async Task A_creation_that_timed_out_is_not_retried()
    {
        using var client = Start(RawAnswer.Hang, Success);

        var call = client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token);
        await EndAttemptAsync(client, 1);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("The operation may have been carried out: CreateCase took longer than 30 s (AttemptTimeout) in attempt 1.", exception.Message);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task After_the_last_retry_the_message_names_the_last_attempt()
    {
        using var client = Start(RawAnswer.Hang);
        client.Options.Retry.MaxRetries = 1;

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await EndAttemptAsync(client, 1);
        await EndAttemptAsync(client, 2);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("GetCase took longer than 30 s (AttemptTimeout) in attempt 2.", exception.Message);
    }

    [Fact]
    public async Task Without_an_AttemptTimeout_an_attempt_can_take_the_whole_TotalTimeout()
    {
        using var client = Start(RawAnswer.Hang);
        client.Options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        client.Options.TotalTimeout = TimeSpan.FromSeconds(10);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Raw.WaitForRequestsAsync(1);
        client.Clock.Advance(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("GetCase took longer than 10 s (TotalTimeout) in attempt 1.", exception.Message);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task The_message_is_the_same_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        using var client = Start(RawAnswer.Hang);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(0.5);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        client.Clock.Advance(TimeSpan.FromSeconds(0.5));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.StartsWith("GetCase took longer than 0.5 s (TotalTimeout)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_of_the_library_is_thrown_as_it_is()
    {
        var expected = new TaskCanceledException("A handler has given up.");
        using var handler = new CannedHandler(HttpResponseMessage (_) => throw expected);
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });

        Assert.Same(expected, await Assert.ThrowsAsync<TaskCanceledException>(() => cases.GetAsync("CASEM-1", Token)));
    }

    [Fact]
    public async Task A_call_that_has_ended_leaves_no_timer()
    {
        var clock = new FakeClock();
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(new Connection(httpClient, static () => new() { AccessToken = "token" }, clock));

        await cases.GetAsync("CASEM-1", Token);

        Assert.Equal(0, clock.Timers);
    }

    private static async Task EndAttemptAsync(TestClient client, int attempt)
    {
        await client.Raw.WaitForRequestsAsync(attempt);
        await client.Clock.PassAsync(client.Options.AttemptTimeout);
    }

    private static TestClient Start(params RawAnswer[] answers)
    {
        var client = new TestClient(answers);
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        return client;
    }
}
