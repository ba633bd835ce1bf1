using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.DependencyInjection;

/// <summary>The clock of the container measures waits and time limits, of a named registration, too.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly CannedHandler _handler = CannedHandler.Holding();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _handler.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("emea")]
    public async Task A_time_limit_passes_when_the_clock_is_advanced(string? registration)
    {
        await using var provider = CreateProvider(registration);
        var call = provider.GetRequiredKeyedService<CasesClient>(registration).GetAsync("CASEM-1", Token);

        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("emea")]
    public async Task A_wait_ends_when_the_clock_is_advanced(string? registration)
    {
        await using var provider = CreateProvider(registration);
        var call = provider.GetRequiredKeyedService<CasesClient>(registration).GetAsync("CASEM-1", Token);
        var limited = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
        limited.Headers.Add("X-RateLimit-Reset", "3600");
        _handler.Respond(0, limited);
        Assert.Single(_handler.Requests);

        // With jitter.
        await _clock.WaitForTimerAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        _clock.Advance(TimeSpan.FromHours(1.1));
        await _handler.WaitForRequestsAsync(2);
        _handler.Respond(1, new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}""") });

        Assert.Equal("c1", (await call).Id);
    }

    private ServiceProvider CreateProvider(string? registration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        (registration is null
            ? services.AddDatadogCaseManagement(SetUp)
            : services.AddDatadogCaseManagement(registration, SetUp)).ConfigurePrimaryHttpMessageHandler(() => _handler);
        return services.BuildServiceProvider();
    }

    // So long that the system's clock would let no test pass.
    private static void SetUp(DatadogCaseManagementOptions options)
    {
        options.AccessToken = "token";
        options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        options.TotalTimeout = TimeSpan.FromDays(1);
        options.Retry.MaxDelay = TimeSpan.FromDays(1);
    }
}
