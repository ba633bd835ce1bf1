using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace DueDateWorker.Tests;

public sealed class EscalationTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task An_overdue_case_is_commented_on_and_gets_the_next_priority()
    {
        var late = _desk.Add();
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        Assert.Equal([$"{Desk.Text}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await _desk.CommentsOnAsync(late));
        Assert.Equal("P2", _desk.PriorityOf(late));
        Assert.Contains("CASEM-1 \"T\" was due on 2026-02-27: commented, priority P3 to P2.", worker.Log.Lines);
        Assert.Contains("Round finished: 1 overdue, 1 escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Fact]
    public async Task It_takes_these_requests_in_this_order()
    {
        var late = _desk.Add();
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        var comment = (await _desk.Datadog.Client.Cases.ListTimelineAsync(late.Id, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken)).Single(cell => cell.Attributes.Type == TimelineCellType.Comment);
        Assert.Equal(
            [
                Desk.SearchFor("-status:CLOSED"),
                $"GET cases/{late.Id}",
                $"GET cases/{late.Id}/timelines?sort[ascending]=true&page[size]=100&page[number]=0",
                $"POST cases/{late.Id}/comment",
                $"POST cases/{late.Id}/priority",
                $"PUT cases/{late.Id}/comment/{comment.Id}",
            ],
            _desk.Requests);
        Assert.Contains("priority P3 to P2, pending", _desk.Datadog.Requests[3].Body, StringComparison.Ordinal);
        Assert.Contains("\"priority\":\"P2\"", _desk.Datadog.Requests[4].Body, StringComparison.Ordinal);
        Assert.Contains("priority P3 to P2, done", _desk.Datadog.Requests[5].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P5", "P4")]
    [InlineData("P4", "P3")]
    [InlineData("P2", "P1")]
    [InlineData("NOT_DEFINED", "P3")]
    public async Task The_priority_rises_by_a_step(string from, string to)
    {
        var late = _desk.Add(from);
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        Assert.Equal([$"{Desk.Text}\n\nDueDateWorker: due 2026-02-27, priority {from} to {to}, done"], await _desk.CommentsOnAsync(late));
        Assert.Equal(to, _desk.PriorityOf(late));
    }

    [Fact]
    public async Task There_is_nothing_above_P1_so_a_comment_is_all()
    {
        var late = _desk.Add("P1");
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        Assert.Equal([$"{Desk.Text}\n\nDueDateWorker: due 2026-02-27, priority stays P1, done"], await _desk.CommentsOnAsync(late));
        Assert.Equal("P1", _desk.PriorityOf(late));
        Assert.Equal([$"POST cases/{late.Id}/comment"], _desk.Writes);
    }

    [Fact]
    public void A_priority_that_is_not_on_the_scale_stays() => Assert.Equal(new CasePriority("P0"), PrioritySteps.OneUp(new("P0")));

    [Fact]
    public async Task Cases_with_time_left_or_without_a_due_date_closed_and_archived_ones_are_left_alone()
    {
        _desk.Add(due: new(2026, 3, 1));
        _desk.Add(due: new(2026, 3, 2));
        _desk.Datadog.AddCase(new("No due date"));
        _desk.Add(status: "Closed");
        await _desk.Datadog.Client.Cases.ArchiveAsync(_desk.Add().Id, TestContext.Current.CancellationToken);
        await using var worker = await _desk.StartAsync(("Filter", "*"));
        await worker.RoundIsOverAsync();

        Assert.Equal([Desk.SearchFor("*")], _desk.Requests);
        Assert.Contains("Round finished: 0 overdue, 0 escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Theory]
    [InlineData("Pacific/Auckland", 2)]
    [InlineData("Etc/UTC", 1)]
    public async Task The_day_ends_where_the_time_zone_says(string zone, int overdue)
    {
        _desk.Add(due: new(2026, 2, 28));
        _desk.Add(due: new(2026, 3, 1));
        await using var worker = await _desk.StartAsync(("TimeZone", zone));
        await worker.RoundIsOverAsync();

        Assert.Contains($"Round finished: {overdue} overdue, {overdue} escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Fact]
    public async Task The_comment_says_what_the_settings_want()
    {
        var late = _desk.Add();
        await using var worker = await _desk.StartAsync(("Comment", "Due {due_date}!\n"));
        await worker.RoundIsOverAsync();

        Assert.Equal(["Due 2026-02-27!\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await _desk.CommentsOnAsync(late));
    }

    [Fact]
    public async Task More_cases_than_a_page_holds_are_all_escalated()
    {
        var late = Enumerable.Range(0, 101).Select(_ => _desk.Add()).ToList();
        await using var worker = await _desk.StartAsync(("Filter", "priority:P3"));
        await worker.RoundIsOverAsync();

        Assert.All(late, @case => Assert.Equal("P2", _desk.PriorityOf(@case)));
    }

    [Fact]
    public async Task A_case_that_got_more_time_since_it_was_found_is_left_alone()
    {
        var late = _desk.Add();
        _desk.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)), when: request => request.PathAndQuery.EndsWith(late.Id, StringComparison.Ordinal));
        await using var worker = await _desk.StartAsync();
        await _desk.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(7));
        await _desk.Datadog.Client.Cases.UpdateDueDateAsync(late.Id, new DateOnly(2026, 4, 1), TestContext.Current.CancellationToken);
        _desk.Clock.Advance(TimeSpan.FromSeconds(7));
        await worker.RoundIsOverAsync();

        Assert.Empty(_desk.Writes);
    }
}
