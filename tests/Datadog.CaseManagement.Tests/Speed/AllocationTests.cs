using Datadog.CaseManagement.Benchmarks.Speed;

namespace Datadog.CaseManagement.Tests.Speed;

/// <summary>
/// What a call allocates, as a ratio to the hand-written client of the benchmarks. It does not depend on the machine; how long a call
/// takes does, and is left to the benchmarks.
/// </summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Calls = 200;

    private static readonly DateOnly DueDate = new(2026, 4, 1);

    [Fact]
    public void Getting_a_case_allocates_no_more_than_hand_written_code() => AssertRatio(
        1.00,
        Payload.Case(),
        contestants => contestants.HandWritten.GetCaseAsync(Payload.CaseId),
        contestants => contestants.Library.Cases.GetAsync(Payload.CaseId, CancellationToken.None));

    [Fact]
    public void Updating_a_due_date_allocates_no_more_than_hand_written_code() => AssertRatio(
        1.00,
        Payload.Case(),
        contestants => contestants.HandWritten.UpdateDueDateAsync(Payload.CaseId, DueDate),
        contestants => contestants.Library.Cases.UpdateDueDateAsync(Payload.CaseId, DueDate, CancellationToken.None));

    [Fact]
    public void Reading_a_page_allocates_at_most_65_percent_of_hand_written_code() => AssertRatio(
        0.65,
        Payload.Page(1, 10),
        contestants => contestants.HandWritten.GetPageAsync(1),
        contestants => contestants.Library.Cases.SearchPageAsync(null, new CaseSearchOptions { PageSize = 100 }, CancellationToken.None));

    [Fact]
    public async Task Streaming_cases_allocates_at_most_65_percent_of_hand_written_code()
    {
        const int Pages = 20;
        await using var contestants = Contestants.Meet(new CountedPages(Pages).Answer);

        AssertRatio(
            0.65,
            () => CountAsync(contestants.HandWritten.StreamAsync(), Pages * 100),
            () => CountAsync(contestants.Library.Cases.SearchAsync(null, new CaseSearchOptions { PageSize = 100 }, CancellationToken.None), Pages * 100),
            calls: 3);
    }

    private static async Task CountAsync<T>(IAsyncEnumerable<T> stream, int expected)
    {
        var count = 0;
        await foreach (var item in stream)
        {
            Assert.NotNull(item);
            count++;
        }

        Assert.Equal(expected, count);
    }

    private static void AssertRatio(double bar, byte[] answer, Func<Contestants, Task> handWritten, Func<Contestants, Task> library)
    {
        var contestants = Contestants.Meet(_ => answer);
        AssertRatio(bar, () => handWritten(contestants), () => library(contestants), Calls);
    }

    private static void AssertRatio(double bar, Func<Task> handWritten, Func<Task> library, int calls)
    {
        var ratio = Allocated(library, calls) / Allocated(handWritten, calls);

        Assert.InRange(ratio, 0.1, bar);
    }

    private static double Allocated(Func<Task> call, int calls)
    {
        // Once beforehand: what is made once and kept is not the call's.
        Run(call, calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(call, calls);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Without a network nothing is waited for, and all is done on this thread, where it can be counted.
    private static void Run(Func<Task> call, int calls)
    {
        for (var number = 0; number < calls; number++)
        {
            var task = call();
            Assert.True(task.IsCompletedSuccessfully);
        }
    }
}
