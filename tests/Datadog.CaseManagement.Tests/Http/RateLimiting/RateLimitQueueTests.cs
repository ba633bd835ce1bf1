using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>In which order calls are served, and which do not wait. The limit is 10 requests in 10 s.</summary>
public sealed class RateLimitQueueTests : IDisposable
{
    private const int Limit = RateLimitedCalls.Limit;

    private readonly RateLimitedCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task Calls_are_served_in_the_order_in_which_they_were_made()
    {
        await UseUpAsync();
        Call(1, 25);

        foreach (var served in new[] { Limit, 2 * Limit, 25 })
        {
            await _calls.Clock.PassAsync(TimeSpan.FromSeconds(10));
            await WaitForRequestsAsync(1 + served);
            Assert.Equal(Keys(1, served), SentKeys());
        }
    }

    [Fact]
    public async Task A_call_that_is_retried_keeps_its_place()
    {
        await UseUpAsync(remaining: 1);
        Call(1, 21);
        _calls.Answer(1, RateLimitedCalls.Refused(reset: 10));

        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await WaitForRequestsAsync(2 + Limit);

        Assert.Equal(["CASEM-1", .. Keys(1, 10)], SentKeys());
    }

    [Fact]
    public async Task A_call_that_is_retried_after_another_failure_keeps_its_place()
    {
        await UseUpAsync(remaining: 1);
        Call(1, 3);
        _calls.Answer(1, new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        _calls.Clock.Advance(TimeSpan.FromSeconds(1));
        Call(4, 4);

        _calls.Clock.Advance(TimeSpan.FromSeconds(9));
        await WaitForRequestsAsync(2 + 4);

        Assert.Equal(["CASEM-1", .. Keys(1, 4)], SentKeys());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_leaves_its_place_to_the_next()
    {
        await UseUpAsync();
        using var cancellation = new CancellationTokenSource();
        var first = GetAsync(1, cancellation.Token);
        Call(2, Limit);
        var last = GetAsync(Limit + 1, cancellation.Token);
        Call(Limit + 2, Limit + 2);

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        await Assert.ThrowsAsync<TaskCanceledException>(() => last);
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await WaitForRequestsAsync(1 + Limit);

        Assert.Equal([.. Keys(2, Limit), $"CASEM-{Limit + 2}"], SentKeys());
    }

    [Fact]
    public async Task A_call_whose_time_cannot_suffice_fails_at_once_and_says_when_it_would_be_served()
    {
        _calls.Options.TotalTimeout = TimeSpan.FromSeconds(25);
        await UseUpAsync();
        Call(1, 2 * Limit);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => GetAsync(2 * Limit + 1));

        Assert.Equal(
            "GetCase (GET /api/v2/cases/CASEM-21) was not sent. The rate limit cases of 10 requests in 10 s is used up for the whole "
            + "organisation; try again in 30 s. The wait is longer than is left of TotalTimeout (25 s).",
            exception.Message);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(30), 0), (exception.StatusCode, exception.RetryAfter, exception.Attempts));
        Assert.Equal(("GetCase", HttpMethod.Get, "/api/v2/cases/CASEM-21"), (exception.Operation, exception.Method, exception.Path));
        Assert.Equal(
            new RateLimit { Name = "cases", Limit = 10, Period = TimeSpan.FromSeconds(10), Remaining = 0, Reset = TimeSpan.FromSeconds(10) },
            exception.RateLimit);
        Assert.False(exception.IsOutcomeUnknown());
        Assert.Single(_calls.Handler.Requests);
    }

    [Fact]
    public async Task When_other_programs_use_up_the_next_period_the_calls_whose_time_cannot_suffice_any_more_fail()
    {
        _calls.Options.TotalTimeout = TimeSpan.FromSeconds(25);
        await UseUpAsync();
        var calls = Enumerable.Range(1, 2 * Limit + 1).Take(2 * Limit).Select(number => GetAsync(number)).ToList();

        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await WaitForRequestsAsync(1 + Limit);
        foreach (var request in Enumerable.Range(1, Limit))
        {
            _calls.Answer(request, RateLimitedCalls.Refused(reset: 10));
        }

        // All wait again, the ten that were rejected first, so that the others would be served in 20 s.
        foreach (var call in calls[Limit..])
        {
            var exception = await Assert.ThrowsAsync<DatadogApiException>(() => call);
            Assert.Equal((TimeSpan.FromSeconds(20), 0), (exception.RetryAfter, exception.Attempts));
        }

        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await WaitForRequestsAsync(1 + Limit + Limit);
        Assert.Equal([.. Keys(1, Limit), .. Keys(1, Limit)], SentKeys());
    }

    [Fact]
    public async Task When_the_first_call_has_no_time_for_a_later_reset_the_next_one_takes_its_place()
    {
        await UseUpAsync(remaining: 1);
        Call(1, 1);
        _calls.Options.TotalTimeout = TimeSpan.FromSeconds(15);
        var first = GetAsync(2);
        _calls.Options.TotalTimeout = TimeSpan.FromSeconds(100);
        Call(3, 3);

        _calls.Answer(1, RateLimitedCalls.Answer(0, 16));

        Assert.Equal(TimeSpan.FromSeconds(16), (await Assert.ThrowsAsync<DatadogApiException>(() => first)).RetryAfter);
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(16));
        await WaitForRequestsAsync(3);
        Assert.Equal(["CASEM-1", "CASEM-3"], SentKeys());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limit_that_is_used_up_for_longer_than_MaxDelay_is_remembered(bool isRateLimited)
    {
        _calls.Options.Retry.MaxDelay = TimeSpan.FromSeconds(30);
        var first = GetAsync(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, 50, isRateLimited ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK));
        await Record.ExceptionAsync(() => first);
        _calls.Clock.Advance(TimeSpan.FromSeconds(15));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => GetAsync(2));

        Assert.Equal(
            "GetCase (GET /api/v2/cases/CASEM-2) was not sent. The rate limit cases of 10 requests in 10 s is used up for the whole "
            + "organisation; try again in 35 s. The wait is longer than Retry.MaxDelay (30 s).",
            exception.Message);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(35), 0), (exception.StatusCode, exception.RetryAfter, exception.Attempts));
        Assert.Equal(("cases", TimeSpan.FromSeconds(35)), (exception.RateLimit!.Name, exception.RateLimit.Reset));
        Assert.Single(_calls.Handler.Requests);

        _calls.Clock.Advance(TimeSpan.FromSeconds(5));
        Call(3, 3);
        _calls.Clock.Advance(TimeSpan.FromSeconds(30));
        await WaitForRequestsAsync(2);
    }

    [Fact]
    public async Task A_retry_for_which_there_is_no_time_in_the_queue_says_that_the_request_was_not_sent_again()
    {
        _calls.Options.TotalTimeout = TimeSpan.FromSeconds(15);
        await UseUpAsync(remaining: 1);
        var first = GetAsync(1);
        Call(2, 3);
        _calls.Answer(1, new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        _calls.Options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        _calls.Clock.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => first);

        Assert.Equal(
            "GetCase (GET /api/v2/cases/CASEM-1) was not sent again. The rate limit cases of 10 requests in 10 s is used up for the whole "
            + "organisation; try again in 9 s. The wait is longer than Retry.MaxDelay (2 s).",
            exception.Message);
        Assert.Equal(1, exception.Attempts);
        Assert.True(exception.IsOutcomeUnknown());
    }

    [Theory]
    [InlineData(-50)]
    [InlineData(50)]
    [InlineData(86_400)]
    public async Task A_wait_does_not_depend_on_the_wall_clock(int seconds)
    {
        await UseUpAsync();
        _calls.Clock.Advance(TimeSpan.FromSeconds(6));
        _calls.Clock.WallClockOffset = TimeSpan.FromSeconds(seconds);

        Call(1, 1);
        _calls.Clock.Advance(TimeSpan.FromSeconds(4) - TimeSpan.FromTicks(1));
        Assert.Single(_calls.Handler.Requests);
        _calls.Clock.Advance(TimeSpan.FromTicks(1));

        await WaitForRequestsAsync(2);
    }

    [Fact]
    public async Task A_request_that_is_lost_on_the_way_does_not_keep_its_share()
    {
        await UseUpAsync(remaining: 3);
        using var cancellation = new CancellationTokenSource();
        var lost = new[] { GetAsync(1, cancellation.Token), GetAsync(2, cancellation.Token), GetAsync(3) };
        Call(4, 6);
        Assert.Equal(1 + 3, _calls.Handler.Requests.Count);

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => lost[0]);
        await Assert.ThrowsAsync<TaskCanceledException>(() => lost[1]);

        await WaitForRequestsAsync(1 + 3 + 2);
        Assert.Equal(Keys(1, 5), SentKeys());
    }

    [Fact]
    public async Task A_request_of_an_earlier_period_that_is_lost_has_no_share_of_the_next()
    {
        await UseUpAsync(remaining: 1);
        using var cancellation = new CancellationTokenSource();
        var lost = GetAsync(1, cancellation.Token);
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Limit, _calls.RequestsOf(Limit));

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => lost);

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    private Task<Case> GetAsync(int number, CancellationToken? cancellationToken = null) =>
        _calls.Client.Cases.GetAsync($"CASEM-{number}", cancellationToken ?? Token);

    private void Call(int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            _ = GetAsync(number);
        }
    }

    // The first request of the period, after which so many remain.
    private async Task UseUpAsync(int remaining = 0)
    {
        var call = GetAsync(0);
        _calls.Answer(0, RateLimitedCalls.Granted(remaining));
        await call;
    }

    private Task WaitForRequestsAsync(int count) => _calls.Handler.WaitForRequestsAsync(count);

    private IEnumerable<string> SentKeys() => _calls.Handler.Requests.Skip(1).Select(request => request.RequestUri!.Segments[^1]);

    private static IEnumerable<string> Keys(int first, int last) => Enumerable.Range(first, last - first + 1).Select(number => $"CASEM-{number}");
}
