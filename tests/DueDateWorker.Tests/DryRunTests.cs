using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;

namespace DueDateWorker.Tests;

public sealed class DryRunTests : WorkerTest
{
    [Fact]
    public async Task A_dry_run_logs_what_it_would_do_and_changes_nothing()
    {
        AddCase();
        AddCase("P1");
        await using var worker = await StartAsync(("DryRun", "true"));
        await worker.WaitForRoundAsync();

        Assert.Empty(Writes);
        Assert.Contains(
            "Searching for overdue cases with the filter '-status:CLOSED' now and 00:15:00 after each round, by the date in Etc/UTC. Dry run: nothing is changed.",
            worker.LogMessages);
        Assert.Contains("CASEM-1 \"T\" was due on 2026-02-27: would add a comment, priority P3 to P2.", worker.LogMessages);
        Assert.Contains("CASEM-2 \"T\" was due on 2026-02-27: would add a comment, priority stays P1.", worker.LogMessages);
        Assert.Contains("Round finished: 2 overdue, 0 escalated, 0 failed.", worker.LogMessages);
    }

    [Fact]
    public async Task A_dry_run_does_not_complete_a_pending_escalation()
    {
        var late = AddCase();
        Datadog.AddFault(InMemoryFault.ConnectionLost, when: request => request.PathAndQuery.EndsWith("/priority", StringComparison.Ordinal));
        await RunOneRoundAsync(("DryRun", "false"));
        var writes = Writes.Count();

        await RunOneRoundAsync(("DryRun", "true"));
        Assert.Equal(writes, Writes.Count());

        await RunOneRoundAsync(("DryRun", "false"));
        Assert.Equal("P2", GetPriority(late));
    }
}
