using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

/// <summary>A provider of tokens: what happens after a 401, and when it fails or never answers.</summary>
public sealed class TokenProviderTests : IDisposable
{
    private static readonly StubResponse Unauthorized = StubResponse.Json(401, """{"errors":["Unauthorized"]}""");
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");
    private static readonly CreateCaseRequest Request = new() { ProjectId = "p", Title = "t", TypeId = "y" };

    private readonly TestClient _client = new();
    private int _asked;

    public TokenProviderTests()
    {
        (_client.Options.ApiKey, _client.Options.ApplicationKey) = (null, null);
        _client.Options.AccessTokenProvider = _ => ValueTask.FromResult($"token-{++_asked}");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task After_a_401_even_a_creation_is_sent_once_more_with_another_token()
    {
        _client.Stub.GivenAny().Responds(Unauthorized, Success);

        Assert.Equal("c1", (await _client.Cases.CreateAsync(Request, Token)).Id);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], _client.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task After_a_401_nothing_is_sent_again_with_the_same_token()
    {
        _client.Options.AccessTokenProvider = _ => ValueTask.FromResult(++_asked > 0 ? "token" : "");
        _client.Stub.GivenAny().Responds(Unauthorized, Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode.Unauthorized, 1, 2), (exception.StatusCode, exception.Attempts, _asked));
        Assert.False(exception.IsOutcomeUnknown());
        _client.Stub.SingleRequest();
    }

    [Fact]
    public async Task A_second_401_ends_the_call_also_after_a_retry()
    {
        _client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        _client.Stub.GivenAny().Responds(Unauthorized, StubResponse.Empty(503), Unauthorized, Success);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode.Unauthorized, 3, 3), (exception.StatusCode, exception.Attempts, _asked));
    }

    [Fact]
    public async Task An_access_token_without_a_provider_is_not_renewed()
    {
        (_client.Options.AccessTokenProvider, _client.Options.AccessToken) = (null, "token");
        _client.Stub.GivenAny().Responds(Unauthorized, Success);

        await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.GetAsync("CASEM-1", Token));

        _client.Stub.SingleRequest();
    }

    [Fact]
    public async Task A_provider_that_fails_after_the_401_is_reported_and_the_call_was_not_carried_out()
    {
        var expected = new InvalidOperationException("no token");
        _client.Options.AccessTokenProvider = _ => ++_asked == 1 ? ValueTask.FromResult("token") : throw expected;
        _client.Stub.GivenAny().Responds(Unauthorized, Success);

        Assert.Same(expected, await Assert.ThrowsAsync<InvalidOperationException>(() => _client.Cases.CreateAsync(Request, Token)));

        Assert.False(expected.IsOutcomeUnknown());
        _client.Stub.SingleRequest();
    }

    [Fact]
    public async Task A_provider_that_ignores_its_token_does_not_outlast_the_TotalTimeout()
    {
        var never = new TaskCompletionSource<string>();
        _client.Options.AccessTokenProvider = _ => new ValueTask<string>(never.Task);
        _client.Options.TotalTimeout = TimeSpan.FromSeconds(10);

        var call = _client.Cases.GetAsync("CASEM-1", Token);
        await _client.Clock.PassAsync(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("GetCase took longer than 10 s (TotalTimeout) before it was sent.", exception.Message);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.False(exception.IsOutcomeUnknown());
        Assert.Empty(_client.Requests);
    }

    [Fact]
    public async Task The_message_names_the_attempt_that_waits_for_a_token()
    {
        var isAskedAgain = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _client.Options.AccessTokenProvider = _ =>
        {
            if (++_asked == 1)
            {
                return ValueTask.FromResult("token");
            }

            isAskedAgain.SetResult();
            return new ValueTask<string>(new TaskCompletionSource<string>().Task);
        };
        _client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        _client.Options.TotalTimeout = TimeSpan.FromSeconds(10);
        _client.Stub.GivenAny().Responds(StubResponse.Empty(503));

        var call = _client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);
        await isAskedAgain.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await _client.Clock.PassAsync(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal("UpdateCaseDueDate took longer than 10 s (TotalTimeout) before attempt 2.", exception.Message);
        Assert.True(exception.IsOutcomeUnknown());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deletion_whose_provider_failed_was_never_sent_and_a_404_is_no_success(bool isTimeout)
    {
        _client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        _client.Options.AccessTokenProvider = _ => ++_asked > 1 ? ValueTask.FromResult("token")
            : throw (isTimeout ? new TaskCanceledException("slow", new TimeoutException()) : new HttpRequestException(HttpRequestError.ResponseEnded));
        _client.Stub.GivenAny().Responds(StubResponse.Json(404, "{}"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _client.CaseTypes.DeleteAsync("t1", Token));

        Assert.Equal((HttpStatusCode.NotFound, 1), (exception.StatusCode, exception.Attempts));
        Assert.False(exception.IsOutcomeUnknown());
    }
}
