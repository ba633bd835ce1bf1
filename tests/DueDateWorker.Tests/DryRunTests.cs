using Datadog.CaseManagement.Testing;

namespace DueDateWorker.Tests;

public sealed class DryRunTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_changes_nothing()
    {
        _desk.Add();
        _desk.Add("P1");
        await using var worker = await _desk.StartAsync(("DryRun", "true"));
        await worker.RoundIsOverAsync();

        Assert.Empty(_desk.Writes);
        Assert.Contains(
            "Looking for overdue cases among '-status:CLOSED', now and 00:15:00 after each round; a day ends as in Etc/UTC; dry run: nothing is changed.",
            worker.Log.Lines);
        Assert.Contains("CASEM-1 \"T\" was due on 2026-02-27: would be commented on, priority P3 to P2.", worker.Log.Lines);
        Assert.Contains("CASEM-2 \"T\" was due on 2026-02-27: would be commented on, priority stays P1.", worker.Log.Lines);
        Assert.Contains("Round finished: 2 overdue, 0 escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Fact]
    public async Task What_was_left_half_done_stays_so_in_a_dry_run_and_is_finished_after_it()
    {
        var late = _desk.Add();
        _desk.Datadog.AddFault(InMemoryFault.ConnectionLost, when: request => request.PathAndQuery.EndsWith("/priority", StringComparison.Ordinal));
        await RunAsync("false");
        var writes = _desk.Writes.Count();

        await RunAsync("true");
        Assert.Equal(writes, _desk.Writes.Count());

        await RunAsync("false");
        Assert.Equal("P2", _desk.PriorityOf(late));
    }

    private async Task RunAsync(string dryRun)
    {
        await using var worker = await _desk.StartAsync(("DryRun", dryRun));
        await worker.RoundIsOverAsync();
    }
}
