using System.Threading.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.Http.Timeouts;

/// <summary>Disposal ends the waits of calls at once, and what a wait gets too late is disposed.</summary>
public sealed class DisposalTests
{
    private static readonly StubResponse Unavailable = StubResponse.Empty(503).WithHeader("Retry-After", "50");

    // What does not end fails instead of running for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delay_before_a_retry_ends()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(Unavailable);

        var call = client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);
        await client.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(55));
        client.Datadog.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Limit, Token));
        Assert.True(exception.IsOutcomeUnknown());
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task The_delay_of_a_client_of_a_container_ends()
    {
        using var server = new StubServer();
        server.GivenAny().Responds(Unavailable);
        var clock = new FakeClock();
        var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddDatadogCaseManagement(options => (options.AccessToken, options.BaseAddress) = ("token", server.BaseAddress)).Services
            .BuildServiceProvider();

        var call = provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(55));
        await provider.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Limit, Token));
    }

    [Fact]
    public async Task The_wait_for_a_rate_limit_ends()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""")
            .WithHeader("X-RateLimit-Name", "n").WithHeader("X-RateLimit-Limit", "1").WithHeader("X-RateLimit-Period", "40")
            .WithHeader("X-RateLimit-Remaining", "0").WithHeader("X-RateLimit-Reset", "40"));
        await client.Cases.GetAsync("CASEM-1", Token);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        Assert.False(call.IsCompleted);
        client.Datadog.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Limit, Token));
        Assert.False(exception.IsOutcomeUnknown());
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task The_wait_for_a_token_ends()
    {
        using var client = new TestClient();
        var never = new TaskCompletionSource<string>();
        (client.Options.ApiKey, client.Options.ApplicationKey) = (null, null);
        client.Options.AccessTokenProvider = _ => new ValueTask<string>(never.Task);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        client.Datadog.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Limit, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rate_limiter_that_ignores_its_token_does_not_outlast_the_TotalTimeout_and_its_late_lease_is_disposed(bool isDisposed)
    {
        using var client = new TestClient();
        var late = new TaskCompletionSource<RateLimitLease>();
        client.Options.RateLimiter = new StubRateLimiter(late);

        var call = client.Cases.GetAsync("CASEM-1", Token);
        if (isDisposed)
        {
            client.Datadog.Dispose();
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Limit, Token));
        }
        else
        {
            await client.Clock.PassAsync(client.Options.TotalTimeout);
            var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(Limit, Token));
            Assert.Equal("GetCase took longer than 120 s (TotalTimeout) before it was sent.", exception.Message);
        }

        var lease = new StubLease();
        late.SetResult(lease);
        Assert.Equal(1, lease.Disposals);
    }
}
