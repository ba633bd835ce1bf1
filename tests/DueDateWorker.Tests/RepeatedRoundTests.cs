using Datadog.CaseManagement;
using DueDateWorker.Tests.Infrastructure;

namespace DueDateWorker.Tests;

public sealed class RepeatedRoundTests : WorkerTest
{
    [Fact]
    public async Task The_next_round_sends_only_the_search()
    {
        AddCase();
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();
        var before = Requests.Count();

        await worker.RunNextRoundAsync();

        Assert.Equal([SearchRequest("-status:CLOSED")], Requests.Skip(before));
        Assert.Contains("Round finished: 1 overdue, 0 escalated, 0 failed.", worker.LogMessages);
    }

    [Theory]
    [InlineData("P3")]
    [InlineData("P1")]
    public async Task After_a_restart_an_escalated_case_is_not_changed(string priority)
    {
        var late = AddCase(priority);
        await RunOneRoundAsync();
        var (comments, raised, writes) = (await GetCommentsAsync(late), GetPriority(late), Writes.Count());

        await RunOneRoundAsync();

        Assert.Equal(comments, await GetCommentsAsync(late));
        Assert.Equal(raised, GetPriority(late));
        Assert.Equal(writes, Writes.Count());
    }

    [Fact]
    public async Task A_priority_that_a_user_lowers_again_is_kept()
    {
        var late = AddCase();
        await RunOneRoundAsync();
        await Datadog.Client.Cases.UpdatePriorityAsync(late.Id, CasePriority.P3, Token);

        await RunOneRoundAsync();

        Assert.Equal("P3", GetPriority(late));
        Assert.Single(await GetCommentsAsync(late));
    }

    [Fact]
    public async Task Another_missed_due_date_is_escalated_again()
    {
        var late = AddCase();
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();
        await Datadog.Client.Cases.UpdateDueDateAsync(late.Id, new DateOnly(2026, 2, 28), Token);

        await worker.RunNextRoundAsync();

        Assert.Equal("P1", GetPriority(late));
        Assert.Equal(
            ["DueDateWorker: due 2026-02-27, priority P3 to P2, done", "DueDateWorker: due 2026-02-28, priority P2 to P1, done"],
            (await GetCommentsAsync(late)).Select(comment => comment.Split('\n')[^1]));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("> DueDateWorker: due 2026-02-27, priority P3 to P2, done")]
    [InlineData("DueDateWorker: due 2026-02-27, priority P3 to P2, done\n\nWhy?")]
    [InlineData("DueDateWorker: due 2026-02-30, priority P3 to P2, done")]
    public async Task Comments_of_users_are_not_read_as_notes(string comment)
    {
        var late = AddCase();
        await Datadog.Client.Cases.AddCommentAsync(late.Id, comment, Token);

        await RunOneRoundAsync();

        Assert.Equal("P2", GetPriority(late));
        Assert.Equal([comment, $"{CommentText}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await GetCommentsAsync(late));
    }
}
