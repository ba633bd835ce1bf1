using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Sets the due date of a case.</summary>
[Thresholds("update a due date", time: 0.75, allocated: 1.00)]
public class UpdateDueDate : PairedBenchmark
{
    private static readonly DateOnly DueDate = new(2026, 4, 1);

    /// <inheritdoc/>
    protected override byte[] Response => Payload.Case();

    /// <summary>The hand-written code, which is the baseline.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public Task HandWritten() => RepeatAsync(() => Clients.HandWritten.UpdateDueDateAsync(Payload.CaseId, DueDate));

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Library() => RepeatAsync(() => Clients.Library.Cases.UpdateDueDateAsync(Payload.CaseId, DueDate));
}
