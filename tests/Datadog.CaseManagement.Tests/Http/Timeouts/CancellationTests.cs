using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Timeouts;

public sealed class CancellationTests
{
    private static readonly StubResponse Success = StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancellation_ends_the_delay_before_a_retry()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(503, "{}").WithHeader("Retry-After", "50"), Success);

        await AssertCancelsAsync(
            token => client.Cases.GetAsync("CASEM-1", token), () => client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(55)));

        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_the_response()
    {
        using var client = new TestClient(RawAnswer.Hang);

        await AssertCancelsAsync(token => client.Cases.UpdateDueDateAsync("CASEM-1", null, token), () => client.Raw.WaitForRequestsAsync(1));

        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Cancellation_ends_the_reading_of_the_body()
    {
        using var server = new RawServer(RawAnswer.Text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", RawEnd.Hang));
        var headers = new HeadersSeen();
        using var httpClient = new HttpClient(headers);
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = server.BaseAddress };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        await AssertCancelsAsync(token => cases.GetAsync("CASEM-1", token), () => headers.Task);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancellation_is_passed_to_the_AccessTokenProvider()
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
    public async Task A_connection_that_the_cancellation_breaks_is_a_cancellation()
    {
        using var handler = new CannedHandler(_ => new HttpResponseMessage { Content = new StreamContent(new BreaksWhenCancelled()) });
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        await AssertCancelsAsync(
            token => cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, token), () => Task.CompletedTask);
    }

    [Fact]
    public async Task A_call_that_is_already_cancelled_sends_nothing()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(Success);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(
            () => client.Cases.GetAsync("CASEM-1", new CancellationToken(canceled: true)));

        Assert.Empty(client.Stub.Requests);
        Assert.False(exception.IsOutcomeUnknown());
    }

    [Fact]
    public async Task A_cancellation_after_the_response_does_not_hide_it()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var handler = new CannedHandler(
            _ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new CancelsAtEnd(cancellation)) });
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => cases.GetAsync("CASEM-1", cancellation.Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.True(cancellation.IsCancellationRequested);
    }

    private static async Task AssertCancelsAsync(Func<CancellationToken, Task> callAsync, Func<Task> untilItIsTime)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = callAsync(cancellation.Token);
        await untilItIsTime();

        // What is cancelled would not end by itself, so only the cancellation can have ended the call.
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

    private sealed class CancelsAtEnd(CancellationTokenSource cancellation) : MemoryStream("{}"u8.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                cancellation.Cancel();
            }

            return ValueTask.FromResult(Read(buffer.Span));
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
