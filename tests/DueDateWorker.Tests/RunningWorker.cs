using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DueDateWorker.Tests;

/// <summary>The worker in a host of its own. To dispose of it and start another is a restart.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private readonly IHost _host;
    private readonly FakeClock _clock;

    private RunningWorker(Desk desk, int maxRetries, (string Name, string Value)[] settings)
    {
        _clock = desk.Clock;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            setting => $"DueDateWorker:{setting.Name}", setting => (string?)setting.Value));
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddDatadogCaseManagement(options => options.Retry.MaxRetries = maxRetries).UseInMemoryDatadog(desk.Datadog);
        builder.Services.AddOverdueWorker(builder.Configuration);
        _host = builder.Build();
    }

    public LogCapture Log { get; } = new();

    public OverdueWorker Service => _host.Services.GetServices<IHostedService>().OfType<OverdueWorker>().Single();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the worker with calls that are repeated as often as told.</summary>
    public static async Task<RunningWorker> StartAsync(Desk desk, int maxRetries, params (string Name, string Value)[] settings)
    {
        var worker = new RunningWorker(desk, maxRetries, settings);
        await worker._host.StartAsync(Token);
        return worker;
    }

    /// <summary>Completes when the worker has made a round and waits for the next.</summary>
    public Task RoundIsOverAsync() => _clock.WaitUntilAwaitedAsync(Interval);

    /// <summary>Lets the time pass until the next round, which is over when this completes.</summary>
    public Task MakeNextRoundAsync()
    {
        _clock.Advance(Interval);
        return RoundIsOverAsync();
    }

    public async Task<(HealthStatus Status, string? Says)> HealthAsync()
    {
        var report = await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        return (report.Status, Assert.Single(report.Entries).Value.Description);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(Token);
        _host.Dispose();
    }
}
