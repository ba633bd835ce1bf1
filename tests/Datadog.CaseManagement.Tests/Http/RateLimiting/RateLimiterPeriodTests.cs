using System.Net;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>How the period of a limit follows from responses. The clock starts at the start of a period; the limit is 10 requests in 10 s.</summary>
public sealed class RateLimiterPeriodTests : IDisposable
{
    private const int Limit = RateLimitedCalls.Limit;

    private readonly RateLimitedCalls _calls = new();

    public RateLimiterPeriodTests() => _calls.Options.Retry.MaxRetries = 0;

    public void Dispose() => _calls.Dispose();

    [Theory]
    [InlineData(3.4, 7, 6.6)] // rounded up to seconds
    [InlineData(3, 8, 7)] // rounded up, and delayed in transit
    [InlineData(3, 7, 7)]
    [InlineData(3, 6, 7)]
    [InlineData(3, 9, 9)] // this machine's clock is wrong, so the server decides
    [InlineData(3, 5, 5)]
    public async Task A_period_is_aligned_to_the_clock_unless_the_server_says_otherwise(double now, double reset, double wait)
    {
        _calls.Clock.Advance(TimeSpan.FromSeconds(now));
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, reset));

        await AssertWaitsAsync(wait);
    }

    [Fact]
    public async Task Without_a_period_the_reset_is_used_as_it_is()
    {
        _calls.Clock.Advance(TimeSpan.FromSeconds(3.4));
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, 7, period: null));

        await AssertWaitsAsync(7);
    }

    [Fact]
    public void Responses_lower_the_remaining_requests_and_never_raise_them()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(3);

        _calls.Answer(1, RateLimitedCalls.Granted(4));
        _calls.Answer(2, RateLimitedCalls.Granted(7));

        Assert.Equal(4, _calls.RequestsOf(Limit));
    }

    [Fact]
    public async Task A_response_to_a_request_that_was_sent_before_the_first_response_lowers_the_remaining_requests_too()
    {
        await _calls.CallWithoutLimitAsync(2);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.5));
        _calls.Answer(0, RateLimitedCalls.Granted(9));

        _calls.Answer(1, RateLimitedCalls.Granted(2));

        Assert.Equal(2, _calls.RequestsOf(Limit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public void A_rate_limited_response_means_that_no_requests_remain_whatever_it_says(int? remaining)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Answer(remaining, 10, HttpStatusCode.TooManyRequests));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Theory]
    [InlineData(4.9, Limit, 8)] // half a period earlier than expected, so it is another period
    [InlineData(5, Limit, 1)]
    public void A_response_about_an_earlier_period_does_not_change_this_one(double reset, int calls, int sent)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Answer(1, reset));

        Assert.Equal(sent, _calls.RequestsOf(calls));
    }

    [Theory]
    [InlineData(10.0, 15, 10)]
    [InlineData(10.0, 15.1, 15.1)] // half a period later than expected, so it is another period
    [InlineData(null, 11, 10)]
    [InlineData(null, 11.1, 11.1)] // without a period, by the rounding of the reset
    public async Task A_response_about_a_later_period_starts_it(double? period, double reset, double wait)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, 10, period: period));
        _calls.Call(1);
        _calls.Answer(1, RateLimitedCalls.Answer(0, reset, period: period));

        await AssertWaitsAsync(wait);
    }

    [Fact]
    public async Task A_response_about_a_later_period_makes_responses_to_earlier_requests_stale()
    {
        await _calls.CallWithoutLimitAsync(3);
        _calls.Answer(0, RateLimitedCalls.Answer(5, 10, limit: null, period: null));
        _calls.Clock.Advance(TimeSpan.FromSeconds(12));
        _calls.Answer(1, RateLimitedCalls.Answer(4, 8, limit: null, period: null));

        _calls.Answer(2, RateLimitedCalls.Answer(0, 8, HttpStatusCode.TooManyRequests, limit: null, period: null));

        Assert.Equal(4, _calls.RequestsOf(Limit));
    }

    [Fact]
    public void A_period_that_ends_later_than_expected_has_begun_with_the_response_that_says_so()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, 1));
        _calls.Call(1);
        _calls.Answer(1, RateLimitedCalls.Answer(9, 10));
        _calls.Call(1);

        _calls.Answer(2, RateLimitedCalls.Refused(reset: 10));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Fact]
    public void A_response_to_a_request_of_the_first_moment_of_a_period_is_about_that_period()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Refused(reset: 10));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Fact]
    public void If_nothing_is_known_of_the_next_period_requests_are_sent_until_a_response_arrives()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, 1, limit: null, period: null));
        _calls.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, _calls.RequestsOf(3));

        _calls.Answer(1, RateLimitedCalls.Answer(0, 1, limit: null, period: null));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Fact]
    public async Task The_response_to_a_request_that_waited_counts_for_the_period_in_which_it_was_sent()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(0));
        await AssertWaitsAsync(10);

        _calls.Answer(1, RateLimitedCalls.Granted(3));

        Assert.Equal(3, _calls.RequestsOf(Limit));
    }

    [Theory]
    [InlineData(10, 9.75, Limit)]
    [InlineData(10, 9.9375, Limit - 3)]
    [InlineData(1, 0.9375, Limit)] // of a short period, only the last twentieth
    [InlineData(1, 0.96875, Limit - 3)]
    public async Task Requests_sent_at_the_very_end_of_a_period_count_in_the_next_because_they_may_arrive_in_it(
        double period, double sentAt, int left)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, period, period: period));
        _calls.Clock.Advance(TimeSpan.FromSeconds(sentAt));
        _calls.Call(3);

        _calls.Clock.Advance(TimeSpan.FromSeconds(period - sentAt));

        Assert.Equal(left, _calls.RequestsOf(2 * Limit));
        _calls.Clock.Advance(TimeSpan.FromSeconds(period));
        await _calls.Handler.WaitForRequestsAsync(1 + 3 + left + Limit);
    }

    [Fact]
    public void A_response_that_comes_after_the_end_of_the_period_of_its_request_does_not_change_the_next_one()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, 2, period: 2));
        _calls.Clock.Advance(TimeSpan.FromSeconds(1.9375));
        _calls.Call(3);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.125));

        _calls.Answer(1, RateLimitedCalls.Answer(8, 1, period: 2));

        Assert.Equal(Limit - 3, _calls.RequestsOf(2 * Limit));
    }

    [Fact]
    public void After_periods_without_requests_the_limit_is_granted_once()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(0));
        _calls.Clock.Advance(TimeSpan.FromSeconds(35));

        Assert.Equal(Limit, _calls.RequestsOf(Limit + 1));
    }

    [Fact]
    public async Task A_response_follows_a_wall_clock_that_was_adjusted_a_little()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(1));
        _calls.Clock.Advance(TimeSpan.FromSeconds(5));
        _calls.Clock.WallClockOffset = TimeSpan.FromSeconds(0.4);
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Answer(0, 5));

        await AssertWaitsAsync(4.6);
    }

    private async Task AssertWaitsAsync(double seconds)
    {
        var before = _calls.Handler.Requests.Count;
        _calls.Call(1);
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(seconds));
        Assert.Equal(before, _calls.Handler.Requests.Count);

        _calls.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await _calls.Handler.WaitForRequestsAsync(before + 1);
    }
}
