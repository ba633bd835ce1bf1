using System.Net;
using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Limiters of <c>System.Threading.RateLimiting</c> in place of the limits that the responses report.</summary>
public sealed class CustomRateLimiterTests : IDisposable
{
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly FakeClock _clock = new();
    private readonly CannedHandler _handler = CannedHandler.Holding();
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;
    private double _random = 1;

    public CustomRateLimiterTests()
    {
        _httpClient = new HttpClient(_handler);
        _cases = new CasesClient(new Connection(_httpClient, () => _options, _clock, random: () => _random));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task A_request_waits_for_its_permit_which_is_returned_after_the_response()
    {
        await using var limiter = Concurrency(queue: 1);
        await AnswerFirstCallAsync();
        _options.RateLimiter = limiter;

        var first = _cases.GetAsync("CASEM-1", Token);
        var second = _cases.GetAsync("CASEM-2", Token);
        Assert.Equal(2, _handler.Requests.Count);
        Assert.Equal(1, limiter.GetStatistics("cases")!.CurrentQueuedCount);
        _handler.Respond(1, Success());
        await first;
        await _handler.WaitForRequestsAsync(3);
        _handler.Respond(2, Success());

        await second;
        Assert.Equal(1, limiter.GetStatistics("cases")!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_permit_is_returned_if_there_is_no_response()
    {
        await using var limiter = Concurrency(queue: 0);
        _options.RateLimiter = limiter;
        using var cancellation = new CancellationTokenSource();

        var call = _cases.GetAsync("CASEM-1", cancellation.Token);
        Assert.Equal(0, limiter.GetStatistics("GetCase")!.CurrentAvailablePermits);
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(1, limiter.GetStatistics("GetCase")!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_a_permit()
    {
        await using var limiter = Concurrency(queue: 1);
        using var taken = limiter.AttemptAcquire("GetCase");
        _options.RateLimiter = limiter;
        using var cancellation = new CancellationTokenSource();

        var call = _cases.GetAsync("CASEM-1", cancellation.Token);
        Assert.Equal(1, limiter.GetStatistics("GetCase")!.CurrentQueuedCount);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task The_limiter_is_asked_for_the_operation_until_a_response_has_named_the_limit()
    {
        var lease = new StubLease();
        var limiter = new StubRateLimiter(_ => lease);
        _options.RateLimiter = limiter;

        await AnswerFirstCallAsync();
        var second = _cases.GetAsync("CASEM-2", Token);
        _handler.Respond(1, Success());
        await second;

        Assert.Equal(["GetCase", "cases"], limiter.Asked);
        Assert.Equal(2, lease.Disposals);
    }

    [Fact]
    public async Task Without_limits_no_call_waits_for_a_limit_that_a_response_reports()
    {
        await using var limiter = PartitionedRateLimiter.Create<string, string>(RateLimitPartition.GetNoLimiter);
        _options.RateLimiter = limiter;
        await AnswerFirstCallAsync();

        _ = _cases.GetAsync("CASEM-2", Token);
        _ = _cases.GetAsync("CASEM-3", Token);

        Assert.Equal(3, _handler.Requests.Count);
    }

    [Fact]
    public async Task A_lease_that_is_not_acquired_is_no_permission_and_the_limiter_is_asked_again_when_it_says()
    {
        var refused = new StubLease(isAcquired: false, retryAfter: TimeSpan.FromSeconds(7));
        _options.RateLimiter = Answers(refused, new StubLease());

        _ = _cases.GetAsync("CASEM-1", Token);
        Assert.Equal(1, refused.Disposals);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        _clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.Empty(_handler.Requests);
        _clock.Advance(TimeSpan.FromTicks(1));

        await _handler.WaitForRequestsAsync(1);
    }

    [Fact]
    public async Task A_lease_that_is_not_acquired_and_has_no_time_is_asked_for_again_soon()
    {
        var limiter = Answers(new StubLease(isAcquired: false), new StubLease(isAcquired: false, retryAfter: TimeSpan.Zero), new StubLease());
        _options.RateLimiter = limiter;

        _ = _cases.GetAsync("CASEM-1", Token);
        _random = 0;
        await _clock.PassAsync(TimeSpan.FromMilliseconds(100));
        await _clock.PassAsync(TimeSpan.FromMilliseconds(50));

        await _handler.WaitForRequestsAsync(1);
        Assert.Equal(3, limiter.Asked.Count);
    }

    [Fact]
    public async Task The_TotalTimeout_ends_the_wait_for_a_limiter_that_never_has_a_permit()
    {
        _options.TotalTimeout = TimeSpan.FromSeconds(12);
        _options.RateLimiter = new StubRateLimiter(_ => new StubLease(isAcquired: false));

        var call = _cases.GetAsync("CASEM-1", Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(12));
        _clock.Advance(TimeSpan.FromSeconds(12));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("GetCase took longer than 12 s (TotalTimeout) before it was sent.", exception.Message);
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [InlineData(60, 120, "Retry.MaxDelay (60 s)")]
    [InlineData(300, 45, "is left of TotalTimeout (45 s)")]
    public async Task A_lease_that_comes_too_late_for_a_call_ends_it_at_once(int maxDelay, int totalTimeout, string reason)
    {
        _options.Retry.MaxDelay = TimeSpan.FromSeconds(maxDelay);
        _options.TotalTimeout = TimeSpan.FromSeconds(totalTimeout);
        _options.RateLimiter = new StubRateLimiter(_ => new StubLease(isAcquired: false, retryAfter: TimeSpan.FromSeconds(61)));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(61), 0), (exception.StatusCode, exception.RetryAfter, exception.Attempts));
        Assert.Equal(
            "GetCase (GET /api/v2/cases/CASEM-1) was not sent. The rate limit is used up for the whole organisation; try again in 61 s. "
            + $"The wait is longer than {reason}.",
            exception.Message);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_lease_that_comes_too_late_ends_the_calls_that_wait_for_it_too()
    {
        var answer = new TaskCompletionSource<RateLimitLease>();
        _options.RateLimiter = new StubRateLimiter(answer);
        var calls = new[] { _cases.GetAsync("CASEM-1", Token), _cases.GetAsync("CASEM-2", Token) };

        answer.SetResult(new StubLease(isAcquired: false, retryAfter: TimeSpan.FromDays(1)));

        Assert.Equal(TimeSpan.FromDays(1), (await Assert.ThrowsAsync<DatadogApiException>(() => calls[0])).RetryAfter);
        Assert.Equal(TimeSpan.FromDays(1), (await Assert.ThrowsAsync<DatadogApiException>(() => calls[1])).RetryAfter);
    }

    [Fact]
    public async Task A_lease_that_comes_too_late_for_any_call_ends_it_at_once()
    {
        _options.RateLimiter = new StubRateLimiter(_ => new StubLease(isAcquired: false, retryAfter: TimeSpan.MaxValue));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.MaxValue), (exception.StatusCode, exception.RetryAfter));
    }

    [Fact]
    public async Task A_call_behind_another_does_not_fail_for_a_limit_that_a_response_reports()
    {
        var first = _cases.GetAsync("CASEM-1", Token);
        _handler.Respond(0, RateLimitedCalls.Answer(0, 50));
        await first;
        var answers = Enumerable.Range(0, 2).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _options.RateLimiter = new StubRateLimiter(answers);
        _options.Retry.MaxDelay = TimeSpan.FromSeconds(30);
        _ = _cases.GetAsync("CASEM-2", Token);
        _ = _cases.GetAsync("CASEM-3", Token);

        answers[0].SetResult(new StubLease());
        answers[1].SetResult(new StubLease());

        await _handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task No_call_waits_until_the_lease_of_another_is_returned()
    {
        _options.RateLimiter = Answers(
            new StubLease(onDispose: () =>
            {
                _ = Task.Run(() => _cases.GetAsync("CASEM-2", Token), Token);
                _handler.WaitForRequestsAsync(2).Wait(Token);
            }),
            new StubLease());

        await AnswerFirstCallAsync();
    }

    [Fact]
    public async Task Only_the_first_call_asks_and_calls_are_served_in_their_order()
    {
        await AnswerFirstCallAsync();
        var answers = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        var limiter = new StubRateLimiter(answers);
        _options.RateLimiter = limiter;

        foreach (var number in new[] { 2, 3, 4 })
        {
            _ = _cases.GetAsync($"CASEM-{number}", Token);
        }

        Assert.Single(limiter.Asked);
        answers[0].SetResult(new StubLease(isAcquired: false));
        await _clock.PassAsync(TimeSpan.FromMilliseconds(100));
        for (var asked = 1; asked < 4; asked++)
        {
            Assert.Equal(asked, _handler.Requests.Count);
            answers[asked].SetResult(new StubLease());
            await _handler.WaitForRequestsAsync(asked + 1);
        }

        Assert.Equal(4, limiter.Asked.Count);
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3", "CASEM-4"], _handler.Requests.Select(request => request.RequestUri!.Segments[^1]));
    }

    private static StubRateLimiter Answers(params RateLimitLease[] leases)
    {
        var next = 0;
        return new StubRateLimiter(_ => leases[next++]);
    }

    private static PartitionedRateLimiter<string> Concurrency(int queue) =>
        PartitionedRateLimiter.Create<string, string>(bucket => RateLimitPartition.GetConcurrencyLimiter(
            bucket, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = queue }));

    private static HttpResponseMessage Success() => RateLimitedCalls.Granted(0);

    // Its response names the limit.
    private async Task AnswerFirstCallAsync()
    {
        var call = _cases.GetAsync("CASEM-1", Token);
        _handler.Respond(0, Success());
        await call;
    }
}
