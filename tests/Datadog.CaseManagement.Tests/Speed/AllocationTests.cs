using Datadog.CaseManagement.Benchmarks.Speed;

namespace Datadog.CaseManagement.Tests.Speed;

/// <summary>
/// What a call allocates, as a ratio to the hand-written client of the benchmarks. Allocations do not depend on the machine; durations do
/// and are measured by the benchmarks.
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
        clients => clients.HandWritten.GetCaseAsync(Payload.CaseId),
        clients => clients.Library.Cases.GetAsync(Payload.CaseId, CancellationToken.None));

    [Fact]
    public void Updating_a_due_date_allocates_no_more_than_hand_written_code() => AssertRatio(
        1.00,
        Payload.Case(),
        clients => clients.HandWritten.UpdateDueDateAsync(Payload.CaseId, DueDate),
        clients => clients.Library.Cases.UpdateDueDateAsync(Payload.CaseId, DueDate, CancellationToken.None));

    [Fact]
    public void Reading_a_page_allocates_at_most_60_percent_of_hand_written_code() => AssertRatio(
        0.60,
        Payload.Page(1, 10),
        clients => clients.HandWritten.GetPageAsync(1),
        clients => clients.Library.Cases.SearchPageAsync(null, new CaseSearchOptions { PageSize = 100 }, CancellationToken.None));

    [Fact]
    public async Task Streaming_cases_allocates_at_most_65_percent_of_hand_written_code()
    {
        const int Pages = 20;
        using var clients = BenchmarkClients.CreateInMemory(new NumberedPages(Pages).Respond);

        AssertRatio(
            0.65,
            () => CountAsync(clients.HandWritten.StreamAsync(), Pages * 100),
            () => CountAsync(clients.Library.Cases.SearchAsync(null, new CaseSearchOptions { PageSize = 100 }, CancellationToken.None), Pages * 100),
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

    private static void AssertRatio(double maxRatio, byte[] body, Func<BenchmarkClients, Task> handWritten, Func<BenchmarkClients, Task> library)
    {
        using var clients = BenchmarkClients.CreateInMemory(_ => body);
        AssertRatio(maxRatio, () => handWritten(clients), () => library(clients), Calls);
    }

    private static void AssertRatio(double maxRatio, Func<Task> handWritten, Func<Task> library, int calls)
    {
        var ratio = GetAllocatedBytes(library, calls) / GetAllocatedBytes(handWritten, calls);

        Assert.InRange(ratio, 0.1, maxRatio);
    }

    private static double GetAllocatedBytes(Func<Task> call, int calls)
    {
        // A first pass creates what is cached for good.
        Run(call, calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(call, calls);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Without a network, calls complete synchronously on this thread, whose allocations are counted.
    private static void Run(Func<Task> call, int calls)
    {
        for (var number = 0; number < calls; number++)
        {
            var task = call();
            Assert.True(task.IsCompletedSuccessfully);
        }
    }
}
