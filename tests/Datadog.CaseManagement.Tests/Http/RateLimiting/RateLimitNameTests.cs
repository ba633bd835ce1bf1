namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Which limit an operation counts against, as its responses name it. The limit is 10 requests in 10 s.</summary>
public sealed class RateLimitNameTests : IDisposable
{
    private readonly RateLimitedCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task A_limit_that_changes_its_name_lets_its_calls_go_in_their_order()
    {
        await AnswerAsync(0, RateLimitedCalls.Granted(1));
        foreach (var number in Enumerable.Range(1, 4))
        {
            _ = GetAsync(number);
        }

        _calls.Answer(1, Named("cases-2", 9));

        await _calls.Handler.WaitForRequestsAsync(2 + 3);
        Assert.Equal(["CASEM-0", "CASEM-1", "CASEM-2", "CASEM-3", "CASEM-4"], SentKeys());
    }

    [Fact]
    public async Task When_the_limit_of_one_operation_changes_its_name_the_calls_of_others_wait_for_the_old_one()
    {
        await AnswerAsync(0, RateLimitedCalls.Granted(9));
        _ = _calls.Client.CaseTypes.ListAsync(Token);
        _calls.Answer(1, RateLimitedCalls.Granted(1));
        foreach (var number in Enumerable.Range(1, 2))
        {
            _ = GetAsync(number);
        }

        _ = _calls.Client.CaseTypes.ListAsync(Token);
        _ = GetAsync(3);
        _ = _calls.Client.CaseTypes.ListAsync(Token);

        _calls.Answer(2, Named("cases-2", 9));

        await _calls.Handler.WaitForRequestsAsync(5);
        Assert.Equal(["CASEM-0", "types", "CASEM-1", "CASEM-2", "CASEM-3"], SentKeys());
        _calls.Clock.Advance(TimeSpan.FromSeconds(10));
        await _calls.Handler.WaitForRequestsAsync(7);
        Assert.Equal(["types", "types"], SentKeys().Skip(5));
    }

    [Fact]
    public async Task Any_number_of_names_is_followed_and_the_latest_are_remembered()
    {
        for (var number = 0; number < 300; number++)
        {
            await AnswerAsync(number, Named($"limit-{number}", number == 299 ? 0 : 9));
        }

        Assert.Equal(0, _calls.RequestsOf(1));
        Assert.Equal(
            Enumerable.Range(44, 256).Select(number => $"limit-{number}").Order(), _calls.Client.RateLimits.LastKnown.Keys.Order());
    }

    private static HttpResponseMessage Named(string name, int remaining)
    {
        var response = RateLimitedCalls.Granted(remaining);
        response.Headers.Remove("X-RateLimit-Name");
        response.Headers.Add("X-RateLimit-Name", name);
        return response;
    }

    private Task<Case> GetAsync(int number) => _calls.Client.Cases.GetAsync($"CASEM-{number}", Token);

    private async Task AnswerAsync(int request, HttpResponseMessage response)
    {
        var call = GetAsync(request);
        _calls.Answer(request, response);
        await call;
    }

    private IEnumerable<string> SentKeys() => _calls.Handler.Requests.Select(request => request.RequestUri!.Segments[^1]);
}
