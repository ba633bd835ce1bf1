using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http;

public sealed class CancellationTests
{
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    // Longer than the test takes; none of it is waited for.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancellation_wins_during_the_wait_after_a_failure()
    {
        await using var client = await TestClient.StartAsync();
        await client.Stub.GivenAny().RespondsAsync(StubResponse.Json(503, "{}").WithHeader("Retry-After", "50"), Success);

        await AssertCancelsAsync(
            token => client.Cases.GetAsync("CASEM-1", token), () => client.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(50)));

        await client.Stub.SingleRequestAsync();
    }

    [Fact]
    public async Task Cancellation_wins_while_the_answer_is_waited_for()
    {
        await using var client = await TestClient.StartAsync();
        await client.Stub.GivenAny().RespondsAsync(Success.After(TooLong));

        await AssertCancelsAsync(token => client.Cases.UpdateDueDateAsync("CASEM-1", null, token), () => client.Stub.WaitForRequestsAsync(1));

        await client.Stub.SingleRequestAsync();
    }

    [Fact]
    public async Task Cancellation_wins_while_the_body_is_read()
    {
        await using var stub = await StubServer.StartAsync();
        await stub.GivenAny().RespondsAsync(Success.Dribbled(chunks: 2, TooLong * 2));
        var headers = new HeadersSeen();
        using var httpClient = new HttpClient(headers);
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = stub.BaseAddress };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        await AssertCancelsAsync(token => cases.GetAsync("CASEM-1", token), () => headers.Task);

        await stub.SingleRequestAsync();
    }

    [Fact]
    public async Task Cancellation_reaches_whoever_supplies_the_token()
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions
        {
            AccessTokenProvider = static async cancellationToken =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                return "token";
            },
        };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        await AssertCancelsAsync(token => cases.GetAsync("CASEM-1", token), () => Task.CompletedTask);

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_because_of_the_cancellation_is_a_cancellation()
    {
        using var handler = new CannedHandler(_ => new HttpResponseMessage { Content = new StreamContent(new BreaksWhenCancelled()) });
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        await AssertCancelsAsync(
            token => cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, token), () => Task.CompletedTask);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_sends_nothing()
    {
        await using var client = await TestClient.StartAsync();
        await client.Stub.GivenAny().RespondsAsync(Success);

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.Cases.GetAsync("CASEM-1", new CancellationToken(canceled: true)));

        Assert.Empty(await client.Stub.RequestsAsync());
    }

    private static async Task AssertCancelsAsync(Func<CancellationToken, Task> callAsync, Func<Task> untilItIsTime)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = callAsync(cancellation.Token);
        await untilItIsTime();

        // What is cancelled lasts longer than anything here, so that only the cancellation can have ended the call.
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private sealed class HeadersSeen() : DelegatingHandler(new SocketsHttpHandler())
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _seen.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            _seen.SetResult();
            return response;
        }
    }

    private sealed class BreaksWhenCancelled : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var cancelled = new TaskCompletionSource();
            await using (cancellationToken.Register(cancelled.SetResult))
            {
                await cancelled.Task;
                throw new IOException("The socket was closed.");
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
