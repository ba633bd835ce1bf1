using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace DueDateWorker.Tests;

/// <summary>The whole program on a free port, with its own settings in place of those in the environment.</summary>
public sealed class ProgramTests
{
    private static readonly string[] Args = ["--urls=http://127.0.0.1:0", "--DD_API_KEY=", "--DD_APP_KEY=", "--DD_BEARER_TOKEN=", "--Logging:Console:LogLevel:Default=None"];

    private readonly FakeClock _clock = new();
    private readonly FakeLogCollector _log = new();

    private IEnumerable<string> LogMessages => _log.GetSnapshot().Select(record => record.Message);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_credentials_it_escalates_sample_cases()
    {
        await using var app = await StartAsync();

        var datadog = app.Services.GetRequiredService<InMemoryDatadog>();
        Assert.Equal(
            [
                "CASEM-1 P2", "CASEM-2 P1", "CASEM-3 P1", "CASEM-4 P3", "CASEM-5 P5",
                "CASEM-6 P4", "CASEM-7 P3", "CASEM-8 P4", "SEC-1 P3", "SEC-2 P2",
            ],
            datadog.Cases.Select(@case => $"{@case.Attributes.Key} {@case.Attributes.Priority}"));
        Assert.Contains("Round finished: 6 overdue, 5 escalated, 0 failed.", LogMessages);
        Assert.Contains(
            "There are no Datadog keys in the configuration: using an in-memory Datadog with 10 sample cases. Set DD_API_KEY and DD_APP_KEY to use yours.",
            LogMessages);
        Assert.Contains("SEC-1 \"Leaked token in a public repository\" was due on 2026-02-23: comment added, priority P4 to P3.", LogMessages);
    }

    [Fact]
    public async Task It_serves_its_health_and_logs_its_traces()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient();

        var health = await client.GetAsync(new Uri($"{app.Urls.Single()}/health"), Token);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("Healthy: The last round succeeded at 2026-03-01T12:00:00Z.\n", await health.Content.ReadAsStringAsync(Token));
        Assert.Contains(LogMessages, line => line.StartsWith("UpdatePriority [200] ", StringComparison.Ordinal));
        Assert.Contains(LogMessages, line => line.StartsWith("round [ok] ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unhealthy_worker_answers_503()
    {
        await using var app = await StartAsync();
        app.Services.GetRequiredService<InMemoryDatadog>().AddFault(InMemoryFault.RateLimited(TimeSpan.FromHours(5)), times: 9);
        _clock.Advance(TimeSpan.FromMinutes(46));
        await _clock.WaitForTimerAsync(TimeSpan.FromMinutes(15));
        using var client = new HttpClient();

        var health = await client.GetAsync(new Uri($"{app.Urls.Single()}/health"), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Theory]
    [InlineData("--DueDateWorker:Interval=soon", "Failed to convert configuration value 'soon' at 'DueDateWorker:Interval' to type 'System.TimeSpan'.")]
    [InlineData("--DueDateWorker:Comment=", "DueDateWorker:Comment is empty.")]
    [InlineData("--DD_API_KEY=key", "ApplicationKey (environment variable DD_APP_KEY) is empty")]
    public async Task An_invalid_setting_writes_one_line_and_exits_with_2(string setting, string expected)
    {
        using var error = new StringWriter();

        var code = await WorkerProgram.RunAsync([.. Args, setting], error, services => services.AddSingleton<TimeProvider>(_clock));

        Assert.Equal(2, code);
        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_unexpected_exception_exits_with_1()
    {
        using var error = new StringWriter();

        var code = await WorkerProgram.RunAsync(Args, error, services => services.AddSingleton<CasesClient, ThrowingCasesClient>());

        Assert.Equal((1, ""), (code, error.ToString()));
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = WorkerProgram.Create(
            Args, services => services.AddSingleton<TimeProvider>(_clock).AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log))));
        await app.StartAsync(Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromMinutes(15));
        return app;
    }

    private sealed class ThrowingCasesClient : CasesClient
    {
        public override IAsyncEnumerable<Case> SearchAsync(
            string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
