using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

public sealed class RetryBudgetTests : IDisposable
{
    private const int Budget = 3;

    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private readonly FakeClock _clock = new();
    private readonly CannedHandler _handler;
    private readonly HttpClient _httpClient;
    private readonly DatadogCaseManagementClient _client;
    private Action? _beforeAnswer;
    private HttpStatusCode _status = HttpStatusCode.ServiceUnavailable;

    public RetryBudgetTests()
    {
        _handler = new CannedHandler(_ =>
        {
            _beforeAnswer?.Invoke();
            return new HttpResponseMessage(_status) { Content = new StringContent("""{"data":{"id":"1","type":"x"}}""") };
        });
        _httpClient = new HttpClient(_handler);
        _options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        _options.Retry.Budget = Budget;
        _client = Create();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task In_an_outage_all_calls_together_have_no_more_retries_than_the_budget()
    {
        await FailAsync(10);

        Assert.Equal(10 + Budget, _handler.Requests.Count);
    }

    [Fact]
    public async Task All_attempts_that_are_under_way_when_the_first_fails_are_retried()
    {
        using var handler = CannedHandler.Holding();
        using var httpClient = new HttpClient(handler);
        using var client = Create(httpClient);
        var first = client.Cases.GetAsync("CASEM-0", Token);
        handler.Respond(0, Success());
        await first;
        (_options.Retry.Budget, _options.Retry.BaseDelay) = (1, TimeSpan.FromSeconds(1));
        var calls = Enumerable.Range(1, 300).Select(number => client.Cases.GetAsync($"CASEM-{number}", Token)).ToList();

        foreach (var request in Enumerable.Range(1, 300))
        {
            handler.Fail(request, new HttpRequestException(HttpRequestError.ResponseEnded));
        }

        _clock.Advance(TimeSpan.FromSeconds(1));
        await handler.WaitForRequestsAsync(601);
        foreach (var request in Enumerable.Range(301, 300))
        {
            handler.Respond(request, Success());
        }

        Assert.All(await Task.WhenAll(calls), found => Assert.Equal("1", found.Id));
    }

    [Fact]
    public async Task Attempts_that_began_after_the_first_failure_use_the_budget()
    {
        using var handler = CannedHandler.Holding();
        using var httpClient = new HttpClient(handler);
        using var client = Create(httpClient);
        var first = client.Cases.GetAsync("CASEM-0", Token);
        handler.Respond(0, Success());
        await first;
        (_options.Retry.MaxRetries, _options.Retry.BaseDelay) = (1, TimeSpan.FromSeconds(1));
        _ = client.Cases.GetAsync("CASEM-1", Token);
        handler.Fail(1, new HttpRequestException(HttpRequestError.ResponseEnded));
        var calls = Enumerable.Range(2, 10).Select(number => client.Cases.GetAsync($"CASEM-{number}", Token)).ToList();

        foreach (var request in Enumerable.Range(2, 10))
        {
            handler.Fail(request, new HttpRequestException(HttpRequestError.ResponseEnded));
        }

        // The first failure has used one, so that two are left.
        foreach (var call in calls[2..])
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => call);
        }

        Assert.False(calls[0].IsCompleted || calls[1].IsCompleted);
    }

    [Fact]
    public async Task Five_successes_return_one_retry_to_the_budget()
    {
        await UseUpAsync();

        await SucceedAsync(4);
        Assert.Equal(1, await RequestsOfAFailingCallAsync());
        await SucceedAsync(1);
        Assert.Equal(2, await RequestsOfAFailingCallAsync());
        Assert.Equal(1, await RequestsOfAFailingCallAsync());
    }

    [Fact]
    public async Task Successes_do_not_raise_the_budget_above_its_maximum()
    {
        await SucceedAsync(100);

        await UseUpAsync();
    }

    [Fact]
    public async Task A_success_after_a_retry_counts_as_a_success()
    {
        var requests = 0;
        using var handler = new CannedHandler(_ => new HttpResponseMessage(++requests % 2 == 1 ? HttpStatusCode.BadGateway : HttpStatusCode.OK)
        {
            Content = new StringContent("""{"data":{"id":"1","type":"x"}}"""),
        });
        using var httpClient = new HttpClient(handler);
        _options.Retry.Budget = 5;
        using var client = Create(httpClient);

        // Five retries use up the budget, and five successes return the sixth.
        foreach (var number in Enumerable.Range(1, 6))
        {
            await client.Cases.GetAsync($"CASEM-{number}", Token);
        }

        await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-7", Token));
        Assert.Equal((6 * 2) + 1, requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Only_a_success_returns_anything_to_the_budget(HttpStatusCode status)
    {
        await UseUpAsync();

        _status = status;
        await FailAsync(20);

        Assert.Equal(1, await RequestsOfAFailingCallAsync());
    }

    [Fact]
    public async Task Calls_without_a_response_return_nothing_to_the_budget()
    {
        await UseUpAsync();

        for (var call = 0; call < 20; call++)
        {
            using var cancellation = new CancellationTokenSource();
            _beforeAnswer = cancellation.Cancel;
            await Assert.ThrowsAsync<TaskCanceledException>(() => _client.Cases.GetAsync("CASEM-1", cancellation.Token));
            _beforeAnswer = static () => throw new HttpRequestException(HttpRequestError.NameResolutionError);
            await Assert.ThrowsAsync<HttpRequestException>(() => _client.Cases.GetAsync("CASEM-1", Token));
        }

        _beforeAnswer = null;
        Assert.Equal(1, await RequestsOfAFailingCallAsync());
    }

    [Fact]
    public async Task A_rate_limited_response_uses_no_budget_and_is_retried_without_one()
    {
        _options.Retry.Budget = 0;
        _status = HttpStatusCode.TooManyRequests;

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(1 + _options.Retry.MaxRetries, exception.Attempts);
        _options.Retry.Budget = Budget;
        await UseUpAsync();
    }

    [Fact]
    public async Task A_call_that_is_not_idempotent_uses_no_budget()
    {
        for (var call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.CreateAsync(
                new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token));
        }

        Assert.Equal(10, _handler.Requests.Count);
        await UseUpAsync();
    }

    [Fact]
    public async Task A_delay_that_is_not_allowed_uses_no_budget()
    {
        _options.Retry.BaseDelay = TimeSpan.FromSeconds(10);
        _options.TotalTimeout = TimeSpan.FromSeconds(5);
        await FailAsync(10);
        Assert.Equal(10, _handler.Requests.Count);

        _options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        await UseUpAsync();
    }

    [Fact]
    public async Task The_clients_of_a_registration_share_a_budget_and_others_have_their_own()
    {
        await UseUpAsync();

        var requests = _handler.Requests.Count;
        await Assert.ThrowsAsync<DatadogApiException>(() => _client.CaseTypes.ListAsync(Token));
        Assert.Equal(requests + 1, _handler.Requests.Count);

        using var other = Create();
        await Assert.ThrowsAsync<DatadogApiException>(() => other.CaseTypes.ListAsync(Token));
        Assert.Equal(requests + 1 + 1 + Budget, _handler.Requests.Count);
    }

    [Fact]
    public async Task When_the_service_recovers_calls_succeed_with_their_first_request()
    {
        await UseUpAsync();
        var requests = _handler.Requests.Count;

        await SucceedAsync(10);

        Assert.Equal(requests + 10, _handler.Requests.Count);
    }

    private static HttpResponseMessage Success() => new() { Content = new StringContent("""{"data":{"id":"1","type":"x"}}""") };

    private DatadogCaseManagementClient Create(HttpClient? httpClient = null) =>
        new(new Connection(httpClient ?? _httpClient, () => _options, _clock));

    private async Task UseUpAsync()
    {
        var requests = _handler.Requests.Count;
        _status = HttpStatusCode.ServiceUnavailable;
        await FailAsync(2);
        Assert.Equal(requests + 2 + Budget, _handler.Requests.Count);
    }

    private async Task FailAsync(int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.GetAsync("CASEM-1", Token));
        }
    }

    private async Task SucceedAsync(int calls)
    {
        _status = HttpStatusCode.OK;
        for (var call = 0; call < calls; call++)
        {
            await _client.Cases.GetAsync("CASEM-1", Token);
        }
    }

    private async Task<int> RequestsOfAFailingCallAsync()
    {
        var requests = _handler.Requests.Count;
        _status = HttpStatusCode.ServiceUnavailable;
        await FailAsync(1);
        return _handler.Requests.Count - requests;
    }
}
