using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DueDateWorker.Tests;

public sealed class InterruptionTests
{
    private static readonly Dictionary<string, Func<ReceivedRequest, bool>> Steps = new()
    {
        ["comment"] = request => request.Method == HttpMethod.Post && request.PathAndQuery.EndsWith("/comment", StringComparison.Ordinal),
        ["priority"] = request => request.PathAndQuery.EndsWith("/priority", StringComparison.Ordinal),
        ["done"] = request => request.Method == HttpMethod.Put,
    };

    private readonly Desk _desk = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("comment", false, "")]
    [InlineData("comment", true, "P3 pending")]
    [InlineData("priority", false, "P3 pending")]
    [InlineData("priority", true, "P2 pending")]
    [InlineData("done", false, "P2 pending")]
    [InlineData("done", true, "P2 done")]
    public async Task Wherever_the_worker_ends_the_next_one_goes_on_from_there(string step, bool carriedOut, string between)
    {
        var late = _desk.Add();
        _desk.Datadog.AddFault(carriedOut ? InMemoryFault.AnswerLost : InMemoryFault.ConnectionLost, when: Steps[step]);

        await RunAsync();

        var comments = await _desk.CommentsOnAsync(late);
        Assert.Equal(between, comments is [var comment] ? $"{_desk.PriorityOf(late)} {comment.Split(' ')[^1]}" : "");

        await RunAsync();

        Assert.Equal([$"{Desk.Text}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await _desk.CommentsOnAsync(late));
        Assert.Equal("P2", _desk.PriorityOf(late));
    }

    [Fact]
    public async Task What_a_person_decided_between_the_two_writes_counts()
    {
        var late = _desk.Add();
        _desk.Datadog.AddFault(InMemoryFault.ConnectionLost, when: Steps["priority"]);
        await RunAsync();
        await _desk.Datadog.Client.Cases.UpdatePriorityAsync(late.Id, CasePriority.P5, Token);

        await RunAsync();

        Assert.Equal("P5", _desk.PriorityOf(late));
        Assert.EndsWith("P3 to P2, done", Assert.Single(await _desk.CommentsOnAsync(late)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_in_the_middle_is_waited_for()
    {
        var (first, second) = (_desk.Add(), _desk.Add());
        _desk.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(20)), when: Steps["comment"]);
        await using var worker = await RunningWorker.StartAsync(_desk, maxRetries: 1);
        await _desk.Clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(await _desk.CommentsOnAsync(first));

        _desk.Clock.Advance(TimeSpan.FromSeconds(20));
        await worker.RoundIsOverAsync();

        Assert.Single(await _desk.CommentsOnAsync(first));
        Assert.Equal(["P2", "P2"], [_desk.PriorityOf(first), _desk.PriorityOf(second)]);
        Assert.Contains("Round finished: 2 overdue, 2 escalated now, 0 left to the next round.", worker.Log.Lines);
    }

    [Fact]
    public async Task A_case_that_Datadog_fails_at_is_left_to_the_next_round_and_the_others_are_not()
    {
        var (first, second) = (_desk.Add(), _desk.Add());
        _desk.Datadog.AddFault(InMemoryFault.Unavailable, when: Steps["comment"]);
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        Assert.Equal(["P3", "P2"], [_desk.PriorityOf(first), _desk.PriorityOf(second)]);
        Assert.Contains("Round finished: 2 overdue, 1 escalated now, 1 left to the next round.", worker.Log.Lines);
        Assert.Contains(worker.Log.Lines, line => line.StartsWith($"Case {first.Id} is left to the next round: Datadog answered CommentCase", StringComparison.Ordinal));
        Assert.Equal(
            (HealthStatus.Degraded, "The last round succeeded at 2026-03-01T12:00:00Z. It left 1 cases to the next."), await worker.HealthAsync());

        await worker.MakeNextRoundAsync();

        Assert.Equal(["P2", "P2"], [_desk.PriorityOf(first), _desk.PriorityOf(second)]);
        Assert.Equal((1, 1), ((await _desk.CommentsOnAsync(first)).Count, (await _desk.CommentsOnAsync(second)).Count));
        Assert.Equal(HealthStatus.Healthy, (await worker.HealthAsync()).Status);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_left_to_the_next_round()
    {
        var late = _desk.Add();
        _desk.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromMinutes(5)), when: Steps["priority"]);
        await using var worker = await _desk.StartAsync();
        await _desk.Clock.WaitUntilAwaitedAsync(TimeSpan.FromMinutes(5));
        _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await worker.RoundIsOverAsync();
        Assert.Equal("P3", _desk.PriorityOf(late));

        await worker.MakeNextRoundAsync();

        Assert.Equal("P2", _desk.PriorityOf(late));
        Assert.Single(await _desk.CommentsOnAsync(late));
    }

    private async Task RunAsync()
    {
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();
    }
}
