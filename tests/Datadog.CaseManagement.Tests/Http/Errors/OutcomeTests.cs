using System.Net;
using System.Net.Sockets;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Errors;

/// <summary>A call that failed says whether it may have been carried out.</summary>
public sealed class OutcomeTests
{
    private const string Warning = "The operation may have been carried out";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(524, true)]
    [InlineData(200, true)]
    [InlineData(307, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(409, false)]
    [InlineData(429, false)]
    public async Task The_status_of_the_response_tells_whether_a_creation_may_have_been_carried_out(int status, bool isUnknown)
    {
        using var client = new TestClient();
        client.Options.Retry.MaxRetries = 0;
        client.Stub.GivenAny().Responds(StubResponse.Json(status, "{}"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => CreateAsync(client));

        Assert.Equal(isUnknown, exception.IsOutcomeUnknown());
        Assert.Equal(isUnknown, exception.Message.Contains($" {Warning}.", StringComparison.Ordinal));
        Assert.Equal(isUnknown, new InvalidOperationException("outer", exception).IsOutcomeUnknown());
    }

    [Fact]
    public async Task A_creation_whose_response_is_lost_may_have_been_carried_out()
    {
        using var client = new TestClient(RawAnswer.Reset);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(client));

        Assert.True(exception.IsOutcomeUnknown());
        Assert.StartsWith($"{Warning}: ", exception.Message, StringComparison.Ordinal);
        Assert.Single(client.Raw.Requests);
    }

    [Fact]
    public async Task A_creation_whose_retry_after_a_rate_limit_gets_no_response_may_have_been_carried_out()
    {
        using var client = new TestClient(StubResponse.Json(429, "{}"), RawAnswer.Reset);
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(client));

        Assert.True(exception.IsOutcomeUnknown());
        Assert.StartsWith($"{Warning}: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(" CreateCase was attempted 2 times.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_attempt_whose_response_is_lost_leaves_it_unknown_whether_the_call_was_carried_out()
    {
        using var client = new TestClient(RawAnswer.Reset);
        (client.Options.Retry.BaseDelay, client.Options.Retry.MaxRetries) = (TimeSpan.FromTicks(1), 1);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.True(exception.IsOutcomeUnknown());
        Assert.Equal(2, client.Raw.Requests.Count);
    }

    [Fact]
    public async Task A_creation_that_times_out_or_is_cancelled_may_have_been_carried_out()
    {
        using var client = new TestClient(RawAnswer.Hang);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = CreateAsync(client);
        await client.Raw.WaitForRequestsAsync(1);
        await client.Clock.PassAsync(client.Options.AttemptTimeout);
        var timeout = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        call = CreateAsync(client, cancellation.Token);
        await client.Raw.WaitForRequestsAsync(2);
        await cancellation.CancelAsync();
        var cancelled = await Assert.ThrowsAsync<TaskCanceledException>(() => call);

        Assert.True(timeout.IsOutcomeUnknown());
        Assert.Equal($"{Warning}: CreateCase took longer than 30 s (AttemptTimeout) in attempt 1.", timeout.Message);
        Assert.Equal(timeout.Message, Assert.IsType<TimeoutException>(timeout.InnerException).Message);
        Assert.True(cancelled.IsOutcomeUnknown());
        Assert.StartsWith($"{Warning}: ", cancelled.Message, StringComparison.Ordinal);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_creation_that_was_never_sent_was_certainly_not_carried_out()
    {
        // Bound, so that no other process takes the port, but not listening.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        using var client = new TestClient();
        client.Options.BaseAddress = new Uri($"http://{socket.LocalEndPoint}/");

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(client));

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        Assert.False(exception.IsOutcomeUnknown());
        Assert.DoesNotContain(Warning, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idempotent_call_can_be_made_again_so_that_its_message_does_not_warn()
    {
        using var client = new TestClient(StubResponse.Json(503, "{}"), StubResponse.Json(400, "{}"));
        client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(400, (int)exception.StatusCode);
        Assert.True(exception.IsOutcomeUnknown());
        Assert.DoesNotContain(Warning, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_of_something_else_is_about_no_call()
    {
        Assert.False(new HttpRequestException("other").IsOutcomeUnknown());
        Assert.Equal("exception", Assert.Throws<ArgumentNullException>(() => default(Exception)!.IsOutcomeUnknown()).ParamName);
    }

    [Fact]
    public void An_exception_that_is_thrown_again_by_a_later_call_is_about_that_call()
    {
        var exception = new InvalidOperationException();

        exception.SetOutcomeUnknown(true);
        Assert.True(exception.IsOutcomeUnknown());
        exception.SetOutcomeUnknown(false);

        Assert.False(exception.IsOutcomeUnknown());
    }

    private static Task<Case> CreateAsync(TestClient client, CancellationToken? cancellationToken = null) =>
        client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, cancellationToken ?? Token);
}
