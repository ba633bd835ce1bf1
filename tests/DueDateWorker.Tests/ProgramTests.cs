using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DueDateWorker.Tests;

/// <summary>The program as it is, on a port of its own, whatever the environment of whoever runs the tests says.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string[] Args = ["--urls=http://127.0.0.1:0", "--DD_API_KEY=", "--DD_APP_KEY=", "--DD_BEARER_TOKEN=", "--Logging:Console:LogLevel:Default=None"];

    private readonly FakeClock _clock = new();
    private readonly LogCapture _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Without_an_account_it_shows_on_made_up_cases_what_it_does()
    {
        await using var app = await StartAsync();

        var datadog = app.Services.GetRequiredService<InMemoryDatadog>();
        Assert.Equal(
            [
                "CASEM-1 P2", "CASEM-2 P1", "CASEM-3 P1", "CASEM-4 P3", "CASEM-5 P5",
                "CASEM-6 P4", "CASEM-7 P3", "CASEM-8 P4", "SEC-1 P3", "SEC-2 P2",
            ],
            datadog.Cases.Select(@case => $"{@case.Attributes.Key} {@case.Attributes.Priority}"));
        Assert.Contains("Round finished: 6 overdue, 5 escalated now, 0 left to the next round.", _log.Lines);
        Assert.Contains(
            "No Datadog keys in the configuration: an in-memory Datadog answers, with 10 cases made up for the occasion. Set DD_API_KEY and DD_APP_KEY to talk to yours.",
            _log.Lines);
        Assert.Contains("SEC-1 \"Leaked token in a public repository\" was due on 2026-02-23: commented, priority P4 to P3.", _log.Lines);
    }

    [Fact]
    public async Task Its_health_and_its_traces_can_be_looked_at()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient();

        var health = await client.GetAsync(new Uri($"{app.Urls.Single()}/health"), Token);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("Healthy: The last round succeeded at 2026-03-01T12:00:00Z.\n", await health.Content.ReadAsStringAsync(Token));
        Assert.Contains(_log.Lines, line => line.StartsWith("POST /api/v2/cases/{case_id}/priority [200] ", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.StartsWith("round [ok] ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unhealthy_worker_answers_503()
    {
        await using var app = await StartAsync();
        app.Services.GetRequiredService<InMemoryDatadog>().AddFault(InMemoryFault.RateLimited(TimeSpan.FromHours(5)), times: 9);
        _clock.Advance(TimeSpan.FromMinutes(46));
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromMinutes(15));
        using var client = new HttpClient();

        var health = await client.GetAsync(new Uri($"{app.Urls.Single()}/health"), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Theory]
    [InlineData("--DueDateWorker:Interval=soon", "Failed to convert configuration value 'soon' at 'DueDateWorker:Interval' to type 'System.TimeSpan'.")]
    [InlineData("--DueDateWorker:Comment=", "DueDateWorker:Comment is empty.")]
    [InlineData("--DD_API_KEY=key", "ApplicationKey (environment variable DD_APP_KEY) is empty")]
    public async Task A_mistake_in_the_settings_gets_one_clear_line_and_exit_code_2(string setting, string expected)
    {
        using var error = new StringWriter();

        var code = await WorkerProgram.RunAsync([.. Args, setting], error, services => services.AddSingleton<TimeProvider>(_clock));

        Assert.Equal(2, code);
        Assert.StartsWith(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_mistake_of_the_program_ends_it_with_exit_code_1()
    {
        using var error = new StringWriter();

        var code = await WorkerProgram.RunAsync(Args, error, services => services.AddSingleton<CasesClient, BrokenClient>());

        Assert.Equal((1, ""), (code, error.ToString()));
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = WorkerProgram.Create(
            Args, services => services.AddSingleton<TimeProvider>(_clock).AddLogging(logging => logging.AddProvider(_log)));
        await app.StartAsync(Token);
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromMinutes(15));
        return app;
    }

    private sealed class BrokenClient : CasesClient
    {
        public override IAsyncEnumerable<Case> SearchAsync(
            string? filter = null, CaseSearchOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
