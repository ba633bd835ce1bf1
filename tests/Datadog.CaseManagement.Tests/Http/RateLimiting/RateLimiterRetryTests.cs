using System.Net;
using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Calls that are retried while others wait for a limiter of the program.</summary>
public sealed class RateLimiterRetryTests : IDisposable
{
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly FakeClock _clock = new();
    private readonly CannedHandler _handler = CannedHandler.Holding();
    private readonly HttpClient _httpClient;
    private readonly CasesClient _cases;

    public RateLimiterRetryTests()
    {
        _httpClient = new HttpClient(_handler);
        _cases = new CasesClient(new Connection(_httpClient, () => _options, _clock, random: () => 1));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task A_lease_goes_to_an_earlier_call_that_is_retried_in_the_meantime()
    {
        await AnswerFirstCallAsync();
        var answers = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _options.RateLimiter = new StubRateLimiter(answers);
        answers[0].SetResult(new StubLease());
        _ = _cases.GetAsync("CASEM-2", Token);
        _ = _cases.GetAsync("CASEM-3", Token);

        _handler.Respond(1, new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await _clock.PassAsync(TimeSpan.FromSeconds(1));
        answers[1].SetResult(new StubLease());

        await _handler.WaitForRequestsAsync(3);
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-2"], _handler.Requests.Select(request => request.RequestUri!.Segments[^1]));
    }

    [Fact]
    public async Task If_the_limiter_refuses_a_lease_an_earlier_call_that_is_retried_in_the_meantime_asks_next()
    {
        await AnswerFirstCallAsync();
        var answers = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _options.RateLimiter = new StubRateLimiter(answers);
        answers[0].SetResult(new StubLease());
        _ = _cases.GetAsync("CASEM-2", Token);
        _ = _cases.GetAsync("CASEM-3", Token);

        _handler.Respond(1, new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await _clock.PassAsync(TimeSpan.FromSeconds(1));
        answers[1].SetResult(new StubLease(isAcquired: false));
        answers[2].SetResult(new StubLease());

        await _handler.WaitForRequestsAsync(3);
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-2"], _handler.Requests.Select(request => request.RequestUri!.Segments[^1]));
    }

    // Its response names the limit.
    private async Task AnswerFirstCallAsync()
    {
        var call = _cases.GetAsync("CASEM-1", Token);
        _handler.Respond(0, RateLimitedCalls.Granted(0));
        await call;
    }
}
