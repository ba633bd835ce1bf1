using System.Net;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>What the gate makes of what answers say of the period. The clock begins with a period; the limit is 10 requests in 10 s.</summary>
public sealed class RateLimiterPeriodTests : IDisposable
{
    private const int Limit = RateLimitedCalls.Limit;

    private readonly RateLimitedCalls _calls = new();

    public RateLimiterPeriodTests() => _calls.Options.Retry.MaxRetries = 0;

    public void Dispose() => _calls.Dispose();

    [Theory]
    [InlineData(3.4, 7, 6.6)] // rounded up to seconds
    [InlineData(3, 8, 7)] // rounded up, and a moment on its way
    [InlineData(3, 7, 7)]
    [InlineData(3, 6, 7)]
    [InlineData(3, 9, 9)] // this machine's clock is off, and the server's word counts
    [InlineData(3, 5, 5)]
    public async Task A_period_ends_with_the_calendars_unless_the_server_says_otherwise(double now, double reset, double wait)
    {
        _calls.Clock.Advance(TimeSpan.FromSeconds(now));
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, reset));

        await AssertWaitsAsync(wait);
    }

    [Fact]
    public async Task Without_a_period_the_reset_is_taken_at_its_word()
    {
        _calls.Clock.Advance(TimeSpan.FromSeconds(3.4));
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, 7, period: null));

        await AssertWaitsAsync(7);
    }

    [Fact]
    public void Answers_lower_what_is_believed_to_be_left_and_never_raise_it()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(3);

        _calls.Answer(1, RateLimitedCalls.Granted(4));
        _calls.Answer(2, RateLimitedCalls.Granted(7));

        Assert.Equal(4, _calls.RequestsOf(Limit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public void A_refusal_means_that_nothing_is_left_whatever_it_says(int? remaining)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Answer(remaining, 10, HttpStatusCode.TooManyRequests));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Theory]
    [InlineData(4.9, Limit, 8)] // half a period before the one that is believed, so it is about another
    [InlineData(5, Limit, 1)]
    public void An_answer_about_an_earlier_period_tells_nothing_of_this_one(double reset, int calls, int sent)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Answer(1, reset));

        Assert.Equal(sent, _calls.RequestsOf(calls));
    }

    [Theory]
    [InlineData(10.0, 15, 10)]
    [InlineData(10.0, 15.1, 15.1)] // half a period after the one that is believed, so it is about another
    [InlineData(null, 11, 10)]
    [InlineData(null, 11.1, 11.1)] // without a period, by the rounding
    public async Task An_answer_about_a_later_period_begins_it(double? period, double reset, double wait)
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(9, 10, period: period));
        _calls.Call(1);
        _calls.Answer(1, RateLimitedCalls.Answer(0, reset, period: period));

        await AssertWaitsAsync(wait);
    }

    [Fact]
    public void An_answer_about_a_later_period_makes_those_to_earlier_requests_stale()
    {
        _calls.Call(3);
        _calls.Answer(0, RateLimitedCalls.Answer(5, 10, limit: null, period: null));
        _calls.Clock.Advance(TimeSpan.FromSeconds(12));
        _calls.Answer(1, RateLimitedCalls.Answer(4, 8, limit: null, period: null));

        _calls.Answer(2, RateLimitedCalls.Answer(0, 8, HttpStatusCode.TooManyRequests, limit: null, period: null));

        Assert.Equal(4, _calls.RequestsOf(Limit));
    }

    [Fact]
    public void An_answer_to_what_was_sent_in_the_first_moment_of_a_period_is_about_it()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Granted(9));
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        _calls.Call(1);

        _calls.Answer(1, RateLimitedCalls.Refused(reset: 10));

        Assert.Equal(0, _calls.RequestsOf(1));
    }

    [Fact]
    public void Where_nothing_is_known_of_the_next_period_requests_go_out_until_an_answer_tells()
    {
        _calls.Call(1);
        _calls.Answer(0, RateLimitedCalls.Answer(0, 1, limit: null, period: null));
        _calls.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, _calls.RequestsOf(3));

        _calls.Answer(1, RateLimitedCalls.Answer(0, 1, limit: null, period: null));

        Assert.Equal(0, _calls.RequestsOf(1));
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
