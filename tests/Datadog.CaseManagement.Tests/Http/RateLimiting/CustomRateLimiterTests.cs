using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Limiters of <c>System.Threading.RateLimiting</c> in place of the library's rate limiter.</summary>
public sealed class CustomRateLimiterTests : IDisposable
{
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly CannedHandler _handler = CannedHandler.Holding();
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;

    public CustomRateLimiterTests()
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
    public async Task A_request_waits_for_its_permit_which_is_returned_after_the_response()
    {
        await using var limiter = Concurrency(queue: 1);
        _options.RateLimiter = RequestRateLimiter.From((_, cancellationToken) => limiter.AcquireAsync(1, cancellationToken));

        var first = _cases.GetAsync("CASEM-1", Token);
        var second = _cases.GetAsync("CASEM-2", Token);
        Assert.Single(_handler.Requests);
        _handler.Respond(0, Success());
        await first;
        await _handler.WaitForRequestsAsync(2);
        _handler.Respond(1, Success());

        await second;
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_permit_is_returned_if_there_is_no_response()
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
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task The_exception_of_a_rate_limiter_is_thrown_and_nothing_is_sent()
    {
        var expected = new InvalidOperationException("Too many calls are waiting.");
        _options.RateLimiter = RequestRateLimiter.From<RateLimitLease>((_, _) => throw expected);

        Assert.Same(expected, await Assert.ThrowsAsync<InvalidOperationException>(() => _cases.GetAsync("CASEM-1", Token)));

        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public void A_rate_limiter_without_a_callback_is_rejected() =>
        Assert.Equal("acquire", Assert.Throws<ArgumentNullException>(() => RequestRateLimiter.From<RateLimitLease>(null!)).ParamName);

    private static ConcurrencyLimiter Concurrency(int queue) => new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = queue });

    private static HttpResponseMessage Success() => new() { Content = new StringContent("""{"data":{"id":"c1","type":"case"}}""") };
}
