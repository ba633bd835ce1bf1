using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads one case.</summary>
[Bars("get a case", time: 0.90, allocated: 1.00)]
public class GetCase : Duel
{
    /// <inheritdoc/>
    protected override byte[] Answer => Payload.Case();

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public Task HandWritten() => Contestants.HandWritten.GetCaseAsync(Payload.CaseId);

    /// <summary>What is measured.</summary>
    [Benchmark]
    public Task Library() => Contestants.Library.Cases.GetAsync(Payload.CaseId);
}
