using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace DueDateWorker.Tests.Infrastructure;

/// <summary>The worker in a host of its own. Disposing of it and starting another one is a restart.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private readonly FakeLogCollector _log = new();
    private readonly FakeClock _clock;
    private readonly IHost _host;

    private WorkerHost(InMemoryDatadog datadog, FakeClock clock, int maxRetries, (string Name, string Value)[] settings)
    {
        _clock = clock;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            setting => $"DueDateWorker:{setting.Name}", setting => (string?)setting.Value));
        builder.Logging.AddProvider(new FakeLoggerProvider(_log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDatadogCaseManagement(options => options.Retry.MaxRetries = maxRetries).UseInMemoryDatadog(datadog);
        builder.Services.AddOverdueWorker(builder.Configuration);
        _host = builder.Build();
    }

    public IEnumerable<string> LogMessages => _log.GetSnapshot().Select(record => record.Message);

    public OverdueWorker Worker => _host.Services.GetServices<IHostedService>().OfType<OverdueWorker>().Single();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WorkerHost> StartAsync(
        InMemoryDatadog datadog, FakeClock clock, int maxRetries, params (string Name, string Value)[] settings)
    {
        var host = new WorkerHost(datadog, clock, maxRetries, settings);
        await host._host.StartAsync(Token);
        return host;
    }

    /// <summary>Completes when a round is over and the worker waits for the next one.</summary>
    public Task WaitForRoundAsync() => _clock.WaitForTimerAsync(Interval);

    /// <summary>Advances the clock to the next round, and completes when it is over.</summary>
    public Task RunNextRoundAsync()
    {
        _clock.Advance(Interval);
        return WaitForRoundAsync();
    }

    public async Task<(HealthStatus Status, string? Description)> CheckHealthAsync()
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
