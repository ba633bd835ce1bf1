using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http;

/// <summary>Limiters of <c>System.Threading.RateLimiting</c> in the place of the library's gate.</summary>
public sealed class CallersLimiterTests : IDisposable
{
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly HeldHandler _handler = new();
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;

    public CallersLimiterTests()
    {
        _httpClient = new HttpClient(_handler);
        _cases = new CasesClient(new Connection(_httpClient, () => _options, new FakeClock()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task A_request_waits_for_its_permit_which_is_given_back_when_the_answer_has_come()
    {
        await using var limiter = Concurrency(queue: 1);
        _options.RateLimiter = RequestRateLimiter.From((_, cancellationToken) => limiter.AcquireAsync(1, cancellationToken));

        var first = _cases.GetAsync("CASEM-1", Token);
        var second = _cases.GetAsync("CASEM-2", Token);
        Assert.Equal(1, _handler.Requests);
        _handler.Answer(0, Success());
        await first;
        await _handler.WaitForRequestsAsync(2);
        _handler.Answer(1, Success());

        await second;
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_permit_is_given_back_when_there_is_no_answer()
    {
        await using var limiter = Concurrency(queue: 0);
        _options.RateLimiter = RequestRateLimiter.From((_, cancellationToken) => limiter.AcquireAsync(1, cancellationToken));
        using var cancellation = new CancellationTokenSource();

        var call = _cases.GetAsync("CASEM-1", cancellation.Token);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_a_permit()
    {
        await using var limiter = Concurrency(queue: 1);
        using var taken = limiter.AttemptAcquire();
        _options.RateLimiter = RequestRateLimiter.From((_, cancellationToken) => limiter.AcquireAsync(1, cancellationToken));
        using var cancellation = new CancellationTokenSource();

        var call = _cases.GetAsync("CASEM-1", cancellation.Token);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentQueuedCount);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(0, _handler.Requests);
    }

    [Fact]
    public async Task What_a_gate_throws_reaches_the_caller_and_nothing_is_sent()
    {
        var refusal = new InvalidOperationException("Too many calls are waiting.");
        _options.RateLimiter = RequestRateLimiter.From<RateLimitLease>((_, _) => throw refusal);

        Assert.Same(refusal, await Assert.ThrowsAsync<InvalidOperationException>(() => _cases.GetAsync("CASEM-1", Token)));

        Assert.Equal(0, _handler.Requests);
    }

    [Fact]
    public void A_gate_without_a_limiter_is_refused() =>
        Assert.Equal("acquire", Assert.Throws<ArgumentNullException>(() => RequestRateLimiter.From<RateLimitLease>(null!)).ParamName);

    private static ConcurrencyLimiter Concurrency(int queue) => new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = queue });

    private static HttpResponseMessage Success() => new() { Content = new StringContent("""{"data":{"id":"c1","type":"case"}}""") };
}
