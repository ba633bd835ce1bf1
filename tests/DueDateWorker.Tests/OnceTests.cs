using Datadog.CaseManagement;

namespace DueDateWorker.Tests;

public sealed class OnceTests
{
    private readonly Desk _desk = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_round_only_searches()
    {
        _desk.Add();
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
        var before = _desk.Requests.Count();

        await worker.MakeNextRoundAsync();

        Assert.Equal([Desk.SearchFor("-status:CLOSED")], _desk.Requests.Skip(before));
        Assert.Contains("Round finished: 1 overdue, 0 escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Theory]
    [InlineData("P3")]
    [InlineData("P1")]
    public async Task After_a_restart_the_case_tells_that_it_is_done(string priority)
    {
        var late = _desk.Add(priority);
        await RunAsync();
        var (comments, raised, writes) = (await _desk.CommentsOnAsync(late), _desk.PriorityOf(late), _desk.Writes.Count());

        await RunAsync();

        Assert.Equal(comments, await _desk.CommentsOnAsync(late));
        Assert.Equal(raised, _desk.PriorityOf(late));
        Assert.Equal(writes, _desk.Writes.Count());
    }

    [Fact]
    public async Task A_priority_that_a_person_lowers_again_stays_so()
    {
        var late = _desk.Add();
        await RunAsync();
        await _desk.Datadog.Client.Cases.UpdatePriorityAsync(late.Id, CasePriority.P3, Token);

        await RunAsync();

        Assert.Equal("P3", _desk.PriorityOf(late));
        Assert.Single(await _desk.CommentsOnAsync(late));
    }

    [Fact]
    public async Task Another_due_date_that_is_missed_counts_anew()
    {
        var late = _desk.Add();
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
        await _desk.Datadog.Client.Cases.UpdateDueDateAsync(late.Id, new DateOnly(2026, 2, 28), Token);

        await worker.MakeNextRoundAsync();

        Assert.Equal("P1", _desk.PriorityOf(late));
        Assert.Equal(
            ["DueDateWorker: due 2026-02-27, priority P3 to P2, done", "DueDateWorker: due 2026-02-28, priority P2 to P1, done"],
            (await _desk.CommentsOnAsync(late)).Select(comment => comment.Split('\n')[^1]));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("> DueDateWorker: due 2026-02-27, priority P3 to P2, done")]
    [InlineData("DueDateWorker: due 2026-02-27, priority P3 to P2, done\n\nWhy?")]
    [InlineData("DueDateWorker: due 2026-02-30, priority P3 to P2, done")]
    public async Task What_people_say_is_no_note_of_the_worker(string comment)
    {
        var late = _desk.Add();
        await _desk.Datadog.Client.Cases.AddCommentAsync(late.Id, comment, Token);

        await RunAsync();

        Assert.Equal("P2", _desk.PriorityOf(late));
        Assert.Equal([comment, $"{Desk.Text}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await _desk.CommentsOnAsync(late));
    }

    private async Task RunAsync()
    {
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
    }
}
