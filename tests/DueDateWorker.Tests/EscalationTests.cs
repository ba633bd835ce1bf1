using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;

namespace DueDateWorker.Tests;

public sealed class EscalationTests : WorkerTest
{
    [Fact]
    public async Task An_overdue_case_gets_a_comment_and_the_next_priority()
    {
        var late = AddCase();
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        Assert.Equal([$"{CommentText}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await GetCommentsAsync(late));
        Assert.Equal("P2", GetPriority(late));
        Assert.Contains("CASEM-1 \"T\" was due on 2026-02-27: comment added, priority P3 to P2.", worker.LogMessages);
        Assert.Contains("Round finished: 1 overdue, 1 escalated, 0 failed.", worker.LogMessages);
    }

    [Fact]
    public async Task An_escalation_sends_these_requests_in_this_order()
    {
        var late = AddCase();
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        var comment = (await Datadog.Client.Cases.ListTimelineAsync(late.Id, cancellationToken: Token)
            .ToListAsync(Token)).Single(cell => cell.Attributes.Type == TimelineCellType.Comment);
        Assert.Equal(
            [
                SearchRequest("-status:CLOSED"),
                $"GET cases/{late.Id}",
                $"GET cases/{late.Id}/timelines?sort[ascending]=true&page[size]=100&page[number]=0",
                $"POST cases/{late.Id}/comment",
                $"POST cases/{late.Id}/priority",
                $"PUT cases/{late.Id}/comment/{comment.Id}",
            ],
            Requests);
        Assert.Contains("priority P3 to P2, pending", Datadog.Requests[3].Body, StringComparison.Ordinal);
        Assert.Contains("\"priority\":\"P2\"", Datadog.Requests[4].Body, StringComparison.Ordinal);
        Assert.Contains("priority P3 to P2, done", Datadog.Requests[5].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P5", "P4")]
    [InlineData("P4", "P3")]
    [InlineData("P2", "P1")]
    [InlineData("NOT_DEFINED", "P3")]
    public async Task The_priority_rises_by_one_step(string from, string to)
    {
        var late = AddCase(from);
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        Assert.Equal([$"{CommentText}\n\nDueDateWorker: due 2026-02-27, priority {from} to {to}, done"], await GetCommentsAsync(late));
        Assert.Equal(to, GetPriority(late));
    }

    [Fact]
    public async Task A_case_with_P1_gets_only_a_comment()
    {
        var late = AddCase("P1");
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        Assert.Equal([$"{CommentText}\n\nDueDateWorker: due 2026-02-27, priority stays P1, done"], await GetCommentsAsync(late));
        Assert.Equal("P1", GetPriority(late));
        Assert.Equal([$"POST cases/{late.Id}/comment"], Writes);
    }

    [Fact]
    public void A_priority_that_is_not_on_the_scale_is_kept() => Assert.Equal(new CasePriority("P0"), PriorityScale.Raise(new("P0")));

    [Fact]
    public async Task Cases_that_are_not_overdue_closed_or_archived_are_not_changed()
    {
        AddCase(dueDate: new(2026, 3, 1));
        AddCase(dueDate: new(2026, 3, 2));
        Datadog.AddCase(new("No due date"));
        AddCase(status: "Closed");
        await Datadog.Client.Cases.ArchiveAsync(AddCase().Id, Token);
        await using var worker = await StartAsync(("Filter", "*"));
        await worker.WaitForRoundAsync();

        Assert.Equal([SearchRequest("*")], Requests);
        Assert.Contains("Round finished: 0 overdue, 0 escalated, 0 failed.", worker.LogMessages);
    }

    [Theory]
    [InlineData("Pacific/Auckland", 2)]
    [InlineData("Etc/UTC", 1)]
    public async Task The_time_zone_determines_the_current_date(string zone, int overdue)
    {
        AddCase(dueDate: new(2026, 2, 28));
        AddCase(dueDate: new(2026, 3, 1));
        await using var worker = await StartAsync(("TimeZone", zone));
        await worker.WaitForRoundAsync();

        Assert.Contains($"Round finished: {overdue} overdue, {overdue} escalated, 0 failed.", worker.LogMessages);
    }

    [Fact]
    public async Task The_comment_is_the_configured_one()
    {
        var late = AddCase();
        await using var worker = await StartAsync(("Comment", "Due {due_date}!\n"));
        await worker.WaitForRoundAsync();

        Assert.Equal(["Due 2026-02-27!\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await GetCommentsAsync(late));
    }

    [Fact]
    public async Task The_cases_of_all_pages_are_escalated()
    {
        var late = Enumerable.Range(0, 101).Select(_ => AddCase()).ToList();
        await using var worker = await StartAsync(("Filter", "priority:P3"));
        await worker.WaitForRoundAsync();

        Assert.All(late, @case => Assert.Equal("P2", GetPriority(@case)));
    }

    [Fact]
    public async Task A_case_whose_due_date_was_changed_after_the_search_is_not_changed()
    {
        var late = AddCase();
        Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)), when: request => request.PathAndQuery.EndsWith(late.Id, StringComparison.Ordinal));
        await using var worker = await StartAsync();
        await Clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        await Datadog.Client.Cases.UpdateDueDateAsync(late.Id, new DateOnly(2026, 4, 1), Token);
        Clock.Advance(TimeSpan.FromSeconds(7));
        await worker.WaitForRoundAsync();

        Assert.Empty(Writes);
    }
}
