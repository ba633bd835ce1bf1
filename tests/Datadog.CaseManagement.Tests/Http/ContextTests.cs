using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http;

/// <summary>
/// A call never continues on the synchronization context of its caller: a program that blocks that context until the call has finished
/// would deadlock.
/// </summary>
public sealed class ContextTests : IDisposable
{
    private const string Body = """{"data":{"id":"c1","type":"case"}}""";

    private readonly FakeClock _clock = new();
    private readonly TaskCompletionSource _waiting = new();
    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "token" };
    private HttpClient? _httpClient;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Sends => ["a limit unknown", "a limit known", "a custom rate limiter", "no time limits"];

    public void Dispose() => _httpClient?.Dispose();

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task Not_after_the_response(string circumstances)
    {
        var answers = 0;
        var client = Create(AnswerAfterTheFirst);
        if (circumstances == "a limit known")
        {
            await client.Cases.GetAsync("CASEM-1", Token);
        }
        else if (circumstances == "a custom rate limiter")
        {
            _options.RateLimiter = new StubRateLimiter(_ => new StubLease());
        }
        else if (circumstances == "no time limits")
        {
            _options.AttemptTimeout = _options.TotalTimeout = Timeout.InfiniteTimeSpan;
        }

        await AssertStaysAwayAsync(() => client.Cases.GetAsync("CASEM-1", Token));

        Task<HttpResponseMessage> AnswerAfterTheFirst() => ++answers == 1 && circumstances == "a limit known" ? AnswerAsync() : AnswerLateAsync();
    }

    [Fact]
    public Task Not_after_a_response_without_data() =>
        AssertStaysAwayAsync(() => Create(AnswerLateAsync).CaseTypes.DeleteAsync("t1", Token));

    [Fact]
    public async Task Not_after_a_page_of_a_stream()
    {
        await using var items = Create(AnswerLateAsync).Cases.SearchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);

        await AssertStaysAwayAsync(async () => await items.MoveNextAsync().ConfigureAwait(false));
    }

    [Fact]
    public Task Not_after_the_AccessTokenProvider()
    {
        _options.AccessToken = null;
        _options.AccessTokenProvider = async _ =>
        {
            await _waiting.Task.ConfigureAwait(false);
            return "token";
        };

        return AssertStaysAwayAsync(() => Create(AnswerAsync).Cases.GetAsync("CASEM-1", Token));
    }

    [Fact]
    public async Task Not_after_a_rate_limit_resets()
    {
        var client = Create(static () => Task.FromResult(Limited(0)));
        await client.Cases.GetAsync("CASEM-1", Token);

        await AssertStaysAwayAsync(() => client.Cases.GetAsync("CASEM-1", Token), () => _clock.Advance(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public Task Not_after_a_custom_rate_limiter()
    {
        _options.RateLimiter = new StubRateLimiter(async (_, _) =>
        {
            await _waiting.Task.ConfigureAwait(false);
            return new StubLease();
        });

        return AssertStaysAwayAsync(() => Create(AnswerAsync).Cases.GetAsync("CASEM-1", Token));
    }

    [Fact]
    public Task Not_after_the_delay_before_a_retry()
    {
        var answers = 0;
        var client = Create(() => Task.FromResult(++answers == 1 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Limited(5)));

        return AssertStaysAwayAsync(() => client.Cases.GetAsync("CASEM-1", Token), () => _clock.Advance(_options.Retry.BaseDelay));
    }

    [Fact]
    public async Task Not_after_the_response_to_a_retry()
    {
        _options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var answers = 0;
        var client = Create(() => ++answers == 1 ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)) : AnswerLateAsync());

        await AssertStaysAwayAsync(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(2, answers);
    }

    [Theory]
    [InlineData(Part.Beginning)]
    [InlineData(Part.Middle)]
    [InlineData(Part.End)]
    public Task Not_after_the_body(Part late)
    {
        var client = Create(() => Task.FromResult(new HttpResponseMessage { Content = new LateContent(_waiting.Task, late) }));

        return AssertStaysAwayAsync(() => client.Cases.GetAsync("CASEM-1", Token));
    }

    public enum Part
    {
        Beginning,
        Middle,
        End,
    }

    private DatadogCaseManagementClient Create(Func<Task<HttpResponseMessage>> answer)
    {
        _httpClient = new HttpClient(new ResponseRedactionHandler { InnerHandler = new CannedHandler(_ => answer()) });
        return new DatadogCaseManagementClient(new Connection(_httpClient, () => _options, _clock));
    }

    private static Task<HttpResponseMessage> AnswerAsync() => Task.FromResult(Limited(5));

    private async Task<HttpResponseMessage> AnswerLateAsync()
    {
        await _waiting.Task.ConfigureAwait(false);
        return Limited(5);
    }

    private static HttpResponseMessage Limited(int remaining)
    {
        var response = new HttpResponseMessage { Content = new StringContent(Body) };
        response.Headers.Add("X-RateLimit-Name", "cases");
        response.Headers.Add("X-RateLimit-Remaining", $"{remaining}");
        response.Headers.Add("X-RateLimit-Reset", "10");
        return response;
    }

    // A call runs on the context until its first wait, and outside of it from then on.
    private async Task AssertStaysAwayAsync(Func<Task> call, Action? endTheWait = null)
    {
        var (context, before) = (new CountingContext(), SynchronizationContext.Current);
        SynchronizationContext.SetSynchronizationContext(context);
        Task running;
        try
        {
            running = call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.False(running.IsCompleted);
        (endTheWait ?? _waiting.SetResult)();
        await Record.ExceptionAsync(() => running);
        Assert.Equal(0, context.Posts);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }

    private sealed class LateContent(Task waiting, Part late) : HttpContent
    {
        protected override async Task<Stream> CreateContentReadStreamAsync()
        {
            await (late == Part.Beginning ? waiting : Task.CompletedTask).ConfigureAwait(false);
            return new LateStream(waiting, late);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class LateStream(Task waiting, Part late) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(Body))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await (late == Part.Middle ? waiting : Task.CompletedTask).ConfigureAwait(false);
            return Read(buffer.Span);
        }

        public override async ValueTask DisposeAsync()
        {
            await (late == Part.End ? waiting : Task.CompletedTask).ConfigureAwait(false);
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }
}
