using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>How responses are counted that arrive while other requests are in flight. The limit is 10 requests in 10 s.</summary>
public sealed class RateLimiterAccountingTests : IDisposable
{
    private const int Limit = RateLimitedCalls.Limit;

    private readonly RateLimitedCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Theory]
    [InlineData(9, 6)] // one request was counted: the first of the four
    [InlineData(7, 6)] // or three of them
    [InlineData(6, 6)] // or all four
    [InlineData(4, 1)] // other programs have used at least two: the other three are not counted yet
    [InlineData(2, 0)]
    public async Task Requests_sent_before_the_limit_was_known_are_subtracted(int remaining, int left)
    {
        await _calls.CallWithoutLimitAsync(4);

        _calls.Answer(0, RateLimitedCalls.Granted(remaining));

        Assert.Equal(left, _calls.RequestsOf(Limit));
    }

    [Fact]
    public async Task A_call_that_is_made_while_another_is_sent_does_not_count_it_twice()
    {
        var clock = new FakeClock();
        CasesClient? cases = null;
        Task<Case>? last = null;
        using var handler = new CannedHandler(request =>
        {
            if (request.RequestUri!.Segments[^1] == "CASEM-2")
            {
                last = cases!.GetAsync("CASEM-3", Token);
            }

            return RateLimitedCalls.Answer(0, 10, limit: 1);
        });
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token", TotalTimeout = TimeSpan.FromSeconds(15) };
        cases = new CasesClient(new Connection(httpClient, () => options, clock));
        await cases.GetAsync("CASEM-1", Token);

        var second = cases.GetAsync("CASEM-2", Token);
        clock.Advance(TimeSpan.FromSeconds(10));
        await second;
        await clock.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("1", (await last!).Id);
    }

    [Fact]
    public async Task A_call_behind_others_waits_only_for_those_for_which_the_period_does_not_suffice()
    {
        var clock = new FakeClock();
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        CasesClient? cases = null;
        Task<Case>? last = null;
        using var handler = new CannedHandler(request =>
        {
            if (request.RequestUri!.Segments[^1] == "CASEM-1")
            {
                options.TotalTimeout = TimeSpan.FromSeconds(5);
                last = cases!.GetAsync("CASEM-16", Token);
            }

            return RateLimitedCalls.Granted(0);
        });
        using var httpClient = new HttpClient(handler);
        cases = new CasesClient(new Connection(httpClient, () => options, clock));
        await cases.GetAsync("CASEM-0", Token);
        foreach (var number in Enumerable.Range(1, 15))
        {
            _ = cases.GetAsync($"CASEM-{number}", Token);
        }

        clock.Advance(TimeSpan.FromSeconds(10));
        await handler.WaitForRequestsAsync(2);

        // Nine of this period remain for the fourteen calls before it, so that it is served in the next one.
        Assert.Equal(TimeSpan.FromSeconds(10), (await Assert.ThrowsAsync<DatadogApiException>(() => last!)).RetryAfter);
    }

    [Fact]
    public async Task Requests_sent_before_the_limit_was_known_are_subtracted_once()
    {
        await _calls.CallWithoutLimitAsync(4);
        _calls.Answer(2, RateLimitedCalls.Granted(9));
        _calls.Answer(0, RateLimitedCalls.Granted(8));
        _calls.Answer(3, RateLimitedCalls.Granted(7));
        _calls.Answer(1, RateLimitedCalls.Granted(6));

        Assert.Equal(6, _calls.RequestsOf(Limit));
    }

    [Fact]
    public async Task Requests_of_another_operation_are_subtracted_when_its_first_response_shows_that_it_shares_the_limit()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        for (var call = 0; call < 3; call++)
        {
            _ = _calls.Client.CaseTypes.ListAsync(Token);
        }

        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await _calls.Handler.WaitForRequestsAsync(4);

        _calls.Answer(1, RateLimitedCalls.Granted(8));

        Assert.Equal(6, _calls.RequestsOf(Limit));
    }

    [Fact]
    public async Task A_request_that_fails_before_the_limit_is_known_is_not_subtracted()
    {
        await _calls.CallWithoutLimitAsync(2);
        _calls.Answer(0, new HttpResponseMessage(HttpStatusCode.BadRequest));

        _calls.Answer(1, RateLimitedCalls.Granted(9));

        Assert.Equal(9, _calls.RequestsOf(Limit));
    }

    [Fact]
    public void A_response_to_a_request_of_the_last_period_does_not_delay_the_next()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(2));
        _calls.Call(2);
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        _calls.Call(1);

        // Rounded up, the reset of the last period would also match the new one.
        _calls.Answer(1, RateLimitedCalls.Granted(0));
        _calls.Answer(2, RateLimitedCalls.Refused(reset: 10));

        // The retry is the second request of the new period.
        Assert.Equal(4 + 1, _calls.Handler.Requests.Count);
        Assert.Equal(Limit - 2, _calls.RequestsOf(Limit));
    }

    [Fact]
    public async Task A_rate_limited_response_corrects_the_remaining_requests_because_other_programs_use_the_same_limit()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Refused(reset: 7));

        Assert.Equal(0, _calls.RequestsOf(1));
        _calls.Clock.Advance(TimeSpan.FromSeconds(7));
        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Theory]
    [InlineData(1, 1)] // the clock is ahead: the period has not started yet
    [InlineData(9, 8)] // 9 s can be 8 s rounded up, which is when the period ends
    public async Task A_rate_limited_response_corrects_the_end_of_the_period_only_if_it_contradicts_it(int reset, int wait)
    {
        _calls.Clock.Advance(TimeSpan.FromSeconds(2));
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, 8));
        _calls.Call(1);
        _calls.Answer(1, RateLimitedCalls.Refused(reset));

        _calls.Call(1);
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(wait));

        Assert.Equal(2, _calls.Handler.Requests.Count);
        _calls.Clock.Advance(TimeSpan.FromSeconds(wait));
        await _calls.Handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_is_rounded_up()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(0));
        _calls.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));

        // On another thread, because a defect would make it spin forever.
        _ = Task.Run(() => _calls.Call(1), Token);
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(1));

        Assert.Single(_calls.Handler.Requests);
        _calls.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await _calls.Handler.WaitForRequestsAsync(2);
    }
}
