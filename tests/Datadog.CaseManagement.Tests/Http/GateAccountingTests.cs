using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Fakes;

namespace Datadog.CaseManagement.Tests.Http;

/// <summary>What the gate makes of answers that come while other requests are on the way. The limit is 10 requests in 10 s.</summary>
public sealed class GateAccountingTests : IDisposable
{
    private const int Limit = 10;

    private readonly FakeClock _clock = new();
    private readonly HeldHandler _handler = new();
    private readonly HttpClient _httpClient;
    private readonly DatadogCaseManagementClient _client;

    public GateAccountingTests()
    {
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        _httpClient = new HttpClient(_handler);
        _client = new DatadogCaseManagementClient(new Connection(_httpClient, () => options, _clock));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Theory]
    [InlineData(9, 6)] // all that is used up is the first of the four
    [InlineData(7, 6)] // or three of them, whichever
    [InlineData(4, 1)] // other programs have used two at least: the other three are still to be counted
    [InlineData(2, 0)]
    public void Requests_that_were_sent_before_the_limit_was_known_are_taken_off(int remaining, int left)
    {
        Call(4);

        _handler.Answer(0, Granted(remaining));

        Assert.Equal(left, RequestsOf(Limit));
    }

    [Fact]
    public void What_was_sent_before_the_limit_was_known_is_taken_off_once()
    {
        Call(4);
        _handler.Answer(2, Granted(9));
        _handler.Answer(0, Granted(8));
        _handler.Answer(3, Granted(7));
        _handler.Answer(1, Granted(6));

        Assert.Equal(6, RequestsOf(Limit));
    }

    [Fact]
    public void Requests_of_another_operation_are_taken_off_when_its_first_answer_tells_that_it_shares_the_limit()
    {
        Call(1);
        _handler.Answer(0, Granted(9));
        for (var call = 0; call < 3; call++)
        {
            _ = _client.CaseTypes.ListAsync(Token);
        }

        _handler.Answer(1, Granted(8));

        Assert.Equal(6, RequestsOf(Limit));
    }

    [Fact]
    public void A_request_that_fails_before_the_limit_is_known_is_not_taken_off()
    {
        Call(2);
        _handler.Answer(0, new HttpResponseMessage(HttpStatusCode.BadRequest));

        _handler.Answer(1, Granted(9));

        Assert.Equal(9, RequestsOf(Limit));
    }

    [Fact]
    public void An_answer_to_what_was_sent_in_the_last_period_does_not_hold_back_the_next()
    {
        Call(1);
        _handler.Answer(0, Granted(2));
        Call(2);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Call(1);

        // Rounded up, the reset of the last period's end would fit the new one just as well.
        _handler.Answer(1, Granted(0));
        _handler.Answer(2, Refused(reset: 10));

        Assert.Equal(Limit - 1, RequestsOf(Limit));
    }

    [Fact]
    public async Task A_refusal_corrects_what_was_believed_because_other_programs_use_the_same_limit()
    {
        Call(1);
        _handler.Answer(0, Granted(9));
        Call(1);

        _handler.Answer(1, Refused(reset: 7));

        Assert.Equal(0, RequestsOf(1));
        _clock.Advance(TimeSpan.FromSeconds(7));
        await _handler.WaitForRequestsAsync(4);
    }

    [Theory]
    [InlineData(1, 1)] // a clock that is ahead: the period that seemed to have begun has not
    [InlineData(9, 8)] // what is rounded up to 9 s may be 8 s, and that is when the period ends
    public async Task A_refusal_corrects_the_end_of_the_period_only_where_that_cannot_be(int reset, int wait)
    {
        _clock.Advance(TimeSpan.FromSeconds(2));
        Call(1);
        _handler.Answer(0, Answer(HttpStatusCode.OK, 9, 8));
        Call(1);
        _handler.Answer(1, Refused(reset));

        Call(1);
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(wait));

        Assert.Equal(2, _handler.Requests);
        _clock.Advance(TimeSpan.FromSeconds(wait));
        await _handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_is_a_wait()
    {
        Call(1);
        _handler.Answer(0, Granted(0));
        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));

        // On a thread of its own, lest it spin for ever on this one.
        _ = Task.Run(() => Call(1), Token);
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, _handler.Requests);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await _handler.WaitForRequestsAsync(2);
    }

    private void Call(int count)
    {
        for (var call = 0; call < count; call++)
        {
            _ = _client.Cases.GetAsync("CASEM-1", Token);
        }
    }

    // A call that need not wait is sent before the method that makes it returns.
    private int RequestsOf(int calls)
    {
        var before = _handler.Requests;
        Call(calls);
        return _handler.Requests - before;
    }

    private static HttpResponseMessage Granted(int remaining) => Answer(HttpStatusCode.OK, remaining, 10);

    private static HttpResponseMessage Refused(int reset) => Answer(HttpStatusCode.TooManyRequests, 0, reset);

    private static HttpResponseMessage Answer(HttpStatusCode status, int remaining, int reset)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("""{"data":{"id":"1","type":"case"}}""") };
        response.Headers.Add("X-RateLimit-Name", "cases");
        response.Headers.Add("X-RateLimit-Limit", $"{Limit}");
        response.Headers.Add("X-RateLimit-Period", "10");
        response.Headers.Add("X-RateLimit-Remaining", $"{remaining}");
        response.Headers.Add("X-RateLimit-Reset", $"{reset}");
        return response;
    }
}
