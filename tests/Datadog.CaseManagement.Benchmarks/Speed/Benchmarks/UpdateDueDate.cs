using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Sets the due date of a case.</summary>
[Bars("update a due date", time: 0.75, allocated: 1.00)]
public class UpdateDueDate : Duel
{
    private static readonly DateOnly DueDate = new(2026, 4, 1);

    /// <inheritdoc/>
    protected override byte[] Answer => Payload.Case();

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public Task HandWritten() => Contestants.HandWritten.UpdateDueDateAsync(Payload.CaseId, DueDate);

    /// <summary>What is measured.</summary>
    [Benchmark]
    public Task Library() => Contestants.Library.Cases.UpdateDueDateAsync(Payload.CaseId, DueDate);
}
