using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DueDateWorker.Tests;

public sealed class InterruptionTests : WorkerTest
{
    private static readonly Dictionary<string, Func<ReceivedRequest, bool>> Steps = new()
    {
        ["comment"] = request => request.Method == HttpMethod.Post && request.PathAndQuery.EndsWith("/comment", StringComparison.Ordinal),
        ["priority"] = request => request.PathAndQuery.EndsWith("/priority", StringComparison.Ordinal),
        ["done"] = request => request.Method == HttpMethod.Put,
    };

    [Theory]
    [InlineData("comment", false, "")]
    [InlineData("comment", true, "P3 pending")]
    [InlineData("priority", false, "P3 pending")]
    [InlineData("priority", true, "P2 pending")]
    [InlineData("done", false, "P2 pending")]
    [InlineData("done", true, "P2 done")]
    public async Task Wherever_an_escalation_is_interrupted_the_next_worker_completes_it(string step, bool carriedOut, string between)
    {
        var late = AddCase();
        Datadog.AddFault(carriedOut ? InMemoryFault.ResponseLost : InMemoryFault.ConnectionLost, when: Steps[step]);

        await RunOneRoundAsync();

        var comments = await GetCommentsAsync(late);
        Assert.Equal(between, comments is [var comment] ? $"{GetPriority(late)} {comment.Split(' ')[^1]}" : "");

        await RunOneRoundAsync();

        Assert.Equal([$"{CommentText}\n\nDueDateWorker: due 2026-02-27, priority P3 to P2, done"], await GetCommentsAsync(late));
        Assert.Equal("P2", GetPriority(late));
    }

    [Fact]
    public async Task A_priority_set_by_a_user_between_the_two_writes_is_kept()
    {
        var late = AddCase();
        Datadog.AddFault(InMemoryFault.ConnectionLost, when: Steps["priority"]);
        await RunOneRoundAsync();
        await Datadog.Client.Cases.UpdatePriorityAsync(late.Id, CasePriority.P5, Token);

        await RunOneRoundAsync();

        Assert.Equal("P5", GetPriority(late));
        Assert.EndsWith("P3 to P2, done", Assert.Single(await GetCommentsAsync(late)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_during_an_escalation_is_waited_for()
    {
        var (first, second) = (AddCase(), AddCase());
        Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(20)), when: Steps["comment"]);
        await using var worker = await WorkerHost.StartAsync(Datadog, Clock, maxRetries: 1);
        await Clock.WaitForTimerAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(await GetCommentsAsync(first));

        Clock.Advance(TimeSpan.FromSeconds(20));
        await worker.WaitForRoundAsync();

        Assert.Single(await GetCommentsAsync(first));
        Assert.Equal(["P2", "P2"], [GetPriority(first), GetPriority(second)]);
        Assert.Contains("Round finished: 2 overdue, 2 escalated, 0 failed.", worker.LogMessages);
    }

    [Fact]
    public async Task A_failed_case_is_tried_again_in_the_next_round_and_the_others_are_escalated()
    {
        var (first, second) = (AddCase(), AddCase());
        Datadog.AddFault(InMemoryFault.Unavailable, when: Steps["comment"]);
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        Assert.Equal(["P3", "P2"], [GetPriority(first), GetPriority(second)]);
        Assert.Contains("Round finished: 2 overdue, 1 escalated, 1 failed.", worker.LogMessages);
        Assert.Contains(worker.LogMessages, line => line.StartsWith($"Case {first.Id} failed and is tried again in the next round: Datadog answered CommentCase", StringComparison.Ordinal));
        Assert.Equal(
            (HealthStatus.Degraded, "The last round succeeded at 2026-03-01T12:00:00Z. 1 of its cases failed."), await worker.CheckHealthAsync());

        await worker.RunNextRoundAsync();

        Assert.Equal(["P2", "P2"], [GetPriority(first), GetPriority(second)]);
        Assert.Equal((1, 1), ((await GetCommentsAsync(first)).Count, (await GetCommentsAsync(second)).Count));
        Assert.Equal(HealthStatus.Healthy, (await worker.CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task A_call_that_times_out_is_tried_again_in_the_next_round()
    {
        var late = AddCase();
        Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromMinutes(5)), when: Steps["priority"]);
        await using var worker = await StartAsync();
        await Clock.WaitForTimerAsync(TimeSpan.FromMinutes(5));
        Clock.Advance(TimeSpan.FromMinutes(2));
        await worker.WaitForRoundAsync();
        Assert.Equal("P3", GetPriority(late));

        await worker.RunNextRoundAsync();

        Assert.Equal("P2", GetPriority(late));
        Assert.Single(await GetCommentsAsync(late));
    }
}
