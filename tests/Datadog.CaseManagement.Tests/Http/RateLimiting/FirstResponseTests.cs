using System.Net;
using System.Threading.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Until an operation has been answered for the first time, one request of it is sent, and the other calls wait.</summary>
public sealed class FirstResponseTests : IDisposable
{
    private readonly RateLimitedCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task The_response_lets_as_many_calls_go_as_remain_in_their_order()
    {
        Call(1, 8);
        Assert.Equal(["CASEM-1"], SentKeys());

        _calls.Answer(0, RateLimitedCalls.Granted(5));

        await _calls.Handler.WaitForRequestsAsync(6);
        Assert.Equal(["CASEM-1", "CASEM-2", "CASEM-3", "CASEM-4", "CASEM-5", "CASEM-6"], SentKeys());
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(10));
        await _calls.Handler.WaitForRequestsAsync(8);
        Assert.Equal(["CASEM-7", "CASEM-8"], SentKeys().Skip(6));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_response_that_names_no_limit_lets_all_calls_go(HttpStatusCode status)
    {
        _calls.Options.Retry.MaxRetries = 0;
        Call(1, 4);

        _calls.Answer(0, new HttpResponseMessage(status) { Content = new StringContent("""{"data":{"id":"1","type":"case"}}""") });

        await _calls.Handler.WaitForRequestsAsync(4);
        Assert.Equal(3, _calls.RequestsOf(3));
    }

    [Fact]
    public async Task No_call_waits_for_the_response_for_more_than_a_second()
    {
        Call(1, 1);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.6));
        Call(2, 3);
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(0.4));
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.4) - TimeSpan.FromTicks(1));
        Assert.Equal(["CASEM-1"], SentKeys());

        _calls.Clock.Advance(TimeSpan.FromTicks(1));

        await _calls.Handler.WaitForRequestsAsync(3);
        Assert.Equal(2, _calls.RequestsOf(2));
    }

    [Fact]
    public async Task If_the_request_gets_no_response_the_next_call_takes_its_part()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        Call(2, 4);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.6));

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        await _calls.Handler.WaitForRequestsAsync(2);
        Assert.Equal(["CASEM-1", "CASEM-2"], SentKeys());

        // The second in which the others wait has begun with the first request.
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(0.4));
        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Fact]
    public async Task A_call_that_is_made_when_the_next_request_has_been_sent_waits_for_a_second_from_then()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        Call(2, 2);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.6));
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        await _calls.Handler.WaitForRequestsAsync(2);

        Call(3, 3);

        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await _calls.Handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task After_a_request_without_a_response_the_next_calls_wait_for_a_second_of_their_own()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        _calls.Clock.Advance(TimeSpan.FromMinutes(1));

        Call(2, 4);
        Assert.Equal(["CASEM-1", "CASEM-2"], SentKeys());
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(1));

        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Fact]
    public async Task Calls_that_wait_for_a_limiter_wait_for_the_response_too()
    {
        var answers = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _calls.Options.RateLimiter = new StubRateLimiter(answers);
        _calls.Clock.Advance(TimeSpan.FromMinutes(1));
        Call(1, 4);
        AcquireAll(answers);

        await _calls.Handler.WaitForRequestsAsync(1);
        await _calls.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["CASEM-1"], SentKeys());
        _calls.Clock.Advance(TimeSpan.FromSeconds(1));

        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Fact]
    public async Task With_a_limiter_too_the_wait_for_the_response_has_begun_with_the_first_request()
    {
        _calls.Options.RateLimiter = new StubRateLimiter(_ => new StubLease());
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        Call(2, 3);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.6));

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        await _calls.Handler.WaitForRequestsAsync(2);
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(0.4));

        await _calls.Handler.WaitForRequestsAsync(3);
    }

    [Fact]
    public async Task With_a_limiter_a_call_that_is_made_later_does_not_make_those_before_it_wait_for_another_second()
    {
        var answers = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _calls.Options.RateLimiter = new StubRateLimiter(answers);
        answers[0].SetResult(new StubLease());
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        Call(2, 3);
        _calls.Clock.Advance(TimeSpan.FromSeconds(0.6));
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);

        Call(4, 4);
        AcquireAll(answers[1..]);

        await _calls.Handler.WaitForRequestsAsync(2);
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(0.4));
        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Fact]
    public async Task With_a_limiter_too_the_next_calls_wait_for_a_second_of_their_own_after_a_request_without_a_response()
    {
        var answers = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<RateLimitLease>()).ToArray();
        _calls.Options.RateLimiter = new StubRateLimiter(answers);
        answers[0].SetResult(new StubLease());
        using var cancellation = new CancellationTokenSource();
        var first = _calls.Client.Cases.GetAsync("CASEM-1", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        _calls.Clock.Advance(TimeSpan.FromMinutes(1));

        Call(2, 4);
        AcquireAll(answers[1..]);

        await _calls.Handler.WaitForRequestsAsync(2);
        await _calls.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await _calls.Handler.WaitForRequestsAsync(4);
    }

    [Fact]
    public void Calls_of_another_operation_do_not_wait()
    {
        Call(1, 2);

        _ = _calls.Client.CaseTypes.ListAsync(Token);

        Assert.Equal(["CASEM-1", "types"], SentKeys());
    }

    private static void AcquireAll(TaskCompletionSource<RateLimitLease>[] answers)
    {
        foreach (var answer in answers)
        {
            answer.SetResult(new StubLease());
        }
    }

    private void Call(int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            _ = _calls.Client.Cases.GetAsync($"CASEM-{number}", Token);
        }
    }

    private IEnumerable<string> SentKeys() => _calls.Handler.Requests.Select(request => request.RequestUri!.Segments[^1]);
}
