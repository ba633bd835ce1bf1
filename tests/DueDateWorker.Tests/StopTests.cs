using Datadog.CaseManagement.Testing;

namespace DueDateWorker.Tests;

public sealed class StopTests
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(7);

    private readonly Desk _desk = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/comment")]
    [InlineData("/priority")]
    public async Task The_case_in_hand_is_finished_and_the_next_one_not_begun(string write)
    {
        var (first, second) = (_desk.Add(), _desk.Add());
        _desk.Datadog.AddFault(InMemoryFault.Slow(While), when: request => request.PathAndQuery.EndsWith(write, StringComparison.Ordinal));
        await using var worker = await _desk.StartAsync();
        await _desk.Clock.WaitUntilAwaitedAsync(While);

        var stopping = worker.Service.StopAsync(Token);
        Assert.False(stopping.IsCompleted);
        _desk.Clock.Advance(While);
        await stopping;

        Assert.True(worker.Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.EndsWith("P3 to P2, done", Assert.Single(await _desk.CommentsOnAsync(first)), StringComparison.Ordinal);
        Assert.Equal(["P2", "P3"], [_desk.PriorityOf(first), _desk.PriorityOf(second)]);
        Assert.DoesNotContain(_desk.Requests, request => request.Contains(second.Id, StringComparison.Ordinal));
        Assert.Contains("Stopped.", worker.Log.Lines);
    }

    [Theory]
    [InlineData("filter", 1)]
    [InlineData("/timelines", 3)]
    public async Task What_is_being_read_is_given_up(string read, int requests)
    {
        _desk.Add();
        _desk.Datadog.AddFault(InMemoryFault.Slow(While), when: request => request.PathAndQuery.Contains(read, StringComparison.Ordinal));
        await using var worker = await _desk.StartAsync();
        await _desk.Clock.WaitUntilAwaitedAsync(While);

        await worker.Service.StopAsync(Token);

        Assert.True(worker.Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(requests, _desk.Requests.Count());
        Assert.DoesNotContain(worker.Log.Lines, line => line.Contains("failed", StringComparison.Ordinal) || line.Contains("left to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Between_two_rounds_it_stops_at_once()
    {
        await using var worker = await _desk.StartAsync();
        await worker.RoundIsOverAsync();

        await worker.Service.StopAsync(Token);

        Assert.True(worker.Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Contains("Stopped.", worker.Log.Lines);
    }
}
