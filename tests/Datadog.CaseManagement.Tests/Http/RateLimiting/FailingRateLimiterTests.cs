using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Limiters of <c>System.Threading.RateLimiting</c> that throw.</summary>
public sealed class FailingRateLimiterTests : IDisposable
{
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly CannedHandler _handler = new();
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;

    public FailingRateLimiterTests()
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
    public async Task The_exception_of_a_rate_limiter_is_thrown_and_nothing_is_sent()
    {
        var expected = new InvalidOperationException("The limiter is not reachable.");
        _options.RateLimiter = new StubRateLimiter(_ => throw expected);

        Assert.Same(expected, await Assert.ThrowsAsync<InvalidOperationException>(() => _cases.GetAsync("CASEM-1", Token)));

        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_exception_of_a_lease_ends_only_the_call_that_has_asked_for_it(bool isAcquiredThrows)
    {
        using var broken = new BrokenLease(isAcquiredThrows);
        var answers = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        var limiter = new StubRateLimiter(answers);
        _options.RateLimiter = limiter;
        var first = _cases.GetAsync("CASEM-1", Token);
        var second = _cases.GetAsync("CASEM-2", Token);

        answers[0].SetResult(broken);
        answers[1].SetResult(new StubLease());
        answers[2].SetResult(new StubLease());

        Assert.Equal("Broken.", (await Assert.ThrowsAsync<InvalidOperationException>(() => first)).Message);
        await second.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await _cases.GetAsync("CASEM-3", Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal(["CASEM-2", "CASEM-3"], _handler.Requests.Select(request => request.RequestUri!.Segments[^1]));
        Assert.Equal(3, limiter.Asked.Count);
        Assert.True(broken.IsDisposed);
    }

    private sealed class BrokenLease(bool isAcquiredThrows) : RateLimitLease
    {
        public override bool IsAcquired => isAcquiredThrows ? throw new InvalidOperationException("Broken.") : false;

        public bool IsDisposed { get; private set; }

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata) => throw new InvalidOperationException("Broken.");

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
