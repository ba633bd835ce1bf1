using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DueDateWorker.Tests;

public sealed class HealthCheckTests : WorkerTest
{
    [Fact]
    public async Task The_worker_is_degraded_until_its_first_round_is_over()
    {
        Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));
        await using var worker = await StartAsync();
        await Clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        Assert.Equal((HealthStatus.Degraded, "No round has succeeded since the start at 2026-03-01T12:00:00Z."), await worker.CheckHealthAsync());

        Clock.Advance(TimeSpan.FromSeconds(7));
        await worker.WaitForRoundAsync();

        Assert.Equal((HealthStatus.Healthy, "The last round succeeded at 2026-03-01T12:00:07Z."), await worker.CheckHealthAsync());
    }

    [Fact]
    public async Task Failed_rounds_make_the_worker_degraded_then_unhealthy_until_one_succeeds()
    {
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();
        Datadog.AddFault(InMemoryFault.Unavailable, times: 4);

        await worker.RunNextRoundAsync();
        Assert.Contains(worker.LogMessages, line => line.StartsWith("The round failed; the next one runs as planned: Datadog answered SearchCases", StringComparison.Ordinal));
        await worker.RunNextRoundAsync();
        await worker.RunNextRoundAsync();
        Assert.Equal(
            (HealthStatus.Degraded, "The last round succeeded at 2026-03-01T12:00:00Z. A round failed at 2026-03-01T12:45:00Z; see the log."),
            await worker.CheckHealthAsync());

        await worker.RunNextRoundAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "The last round succeeded at 2026-03-01T12:00:00Z. A round failed at 2026-03-01T13:00:00Z; see the log."),
            await worker.CheckHealthAsync());

        await worker.RunNextRoundAsync();
        Assert.Equal((HealthStatus.Healthy, "The last round succeeded at 2026-03-01T13:15:00Z."), await worker.CheckHealthAsync());
    }

    [Fact]
    public async Task A_worker_without_any_successful_round_becomes_unhealthy()
    {
        Datadog.AddFault(InMemoryFault.ConnectionLost, times: 5);
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();
        for (var round = 0; round < 4; round++)
        {
            await worker.RunNextRoundAsync();
        }

        Assert.Equal(
            (HealthStatus.Unhealthy, "No round has succeeded since the start at 2026-03-01T12:00:00Z. A round failed at 2026-03-01T13:00:00Z; see the log."),
            await worker.CheckHealthAsync());
    }
}
