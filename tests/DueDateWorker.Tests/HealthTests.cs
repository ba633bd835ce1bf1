using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DueDateWorker.Tests;

public sealed class HealthTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Before_the_first_round_is_over_the_worker_is_not_yet_healthy()
    {
        _desk.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));
        await using var worker = await _desk.StartAsync();
        await _desk.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(7));
        Assert.Equal((HealthStatus.Degraded, "No round has succeeded since the start at 2026-03-01T12:00:00Z."), await worker.HealthAsync());

        _desk.Clock.Advance(TimeSpan.FromSeconds(7));
        await worker.RoundIsOverAsync();

        Assert.Equal((HealthStatus.Healthy, "The last round succeeded at 2026-03-01T12:00:07Z."), await worker.HealthAsync());
    }

    [Fact]
    public async Task Failed_rounds_degrade_it_and_too_many_of_them_are_unhealthy_until_one_succeeds()
    {
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
        _desk.Datadog.AddFault(InMemoryFault.Unavailable, times: 4);

        await worker.MakeNextRoundAsync();
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("The round failed, the next one is tried as planned: Datadog answered SearchCases", StringComparison.Ordinal));
        await worker.MakeNextRoundAsync();
        await worker.MakeNextRoundAsync();
        Assert.Equal(
            (HealthStatus.Degraded, "The last round succeeded at 2026-03-01T12:00:00Z. One failed at 2026-03-01T12:45:00Z; the log says why."),
            await worker.HealthAsync());

        await worker.MakeNextRoundAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "The last round succeeded at 2026-03-01T12:00:00Z. One failed at 2026-03-01T13:00:00Z; the log says why."),
            await worker.HealthAsync());

        await worker.MakeNextRoundAsync();
        Assert.Equal((HealthStatus.Healthy, "The last round succeeded at 2026-03-01T13:15:00Z."), await worker.HealthAsync());
    }

    [Fact]
    public async Task A_worker_that_never_gets_through_is_unhealthy_too()
    {
        _desk.Datadog.AddFault(InMemoryFault.ConnectionLost, times: 5);
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
        for (var round = 0; round < 4; round++)
        {
            await worker.MakeNextRoundAsync();
        }

        Assert.Equal(
            (HealthStatus.Unhealthy, "No round has succeeded since the start at 2026-03-01T12:00:00Z. One failed at 2026-03-01T13:00:00Z; the log says why."),
            await worker.HealthAsync());
    }
}
