using Datadog.CaseManagement.Testing;
using DueDateWorker.Tests.Infrastructure;

namespace DueDateWorker.Tests;

public sealed class StopTests : WorkerTest
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(7);

    [Theory]
    [InlineData("/comment")]
    [InlineData("/priority")]
    public async Task The_current_case_is_completed_and_the_next_one_not_started(string write)
    {
        var (first, second) = (AddCase(), AddCase());
        Datadog.AddFault(InMemoryFault.Slow(Delay), when: request => request.PathAndQuery.EndsWith(write, StringComparison.Ordinal));
        await using var worker = await StartAsync();
        await Clock.WaitForTimerAsync(Delay);

        var stopping = worker.Worker.StopAsync(Token);
        Assert.False(stopping.IsCompleted);
        Clock.Advance(Delay);
        await stopping;

        Assert.True(worker.Worker.ExecuteTask!.IsCompletedSuccessfully);
        Assert.EndsWith("P3 to P2, done", Assert.Single(await GetCommentsAsync(first)), StringComparison.Ordinal);
        Assert.Equal(["P2", "P3"], [GetPriority(first), GetPriority(second)]);
        Assert.DoesNotContain(Requests, request => request.Contains(second.Id, StringComparison.Ordinal));
        Assert.Contains("Stopped.", worker.LogMessages);
    }

    [Theory]
    [InlineData("filter", 1)]
    [InlineData("/timelines", 3)]
    public async Task A_pending_read_is_canceled(string read, int requests)
    {
        AddCase();
        Datadog.AddFault(InMemoryFault.Slow(Delay), when: request => request.PathAndQuery.Contains(read, StringComparison.Ordinal));
        await using var worker = await StartAsync();
        await Clock.WaitForTimerAsync(Delay);

        await worker.Worker.StopAsync(Token);

        Assert.True(worker.Worker.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(requests, Requests.Count());
        Assert.DoesNotContain(worker.LogMessages, line => line.Contains("failed", StringComparison.Ordinal) || line.Contains("tried again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Between_two_rounds_it_stops_immediately()
    {
        await using var worker = await StartAsync();
        await worker.WaitForRoundAsync();

        await worker.Worker.StopAsync(Token);

        Assert.True(worker.Worker.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Contains("Stopped.", worker.LogMessages);
    }
}
