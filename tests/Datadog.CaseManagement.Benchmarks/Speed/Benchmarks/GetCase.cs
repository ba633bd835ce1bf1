using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads one case.</summary>
[Thresholds("get a case", time: 0.90, allocated: 1.00)]
public class GetCase : PairedBenchmark
{
    /// <inheritdoc/>
    protected override byte[] Response => Payload.Case();

    /// <summary>The hand-written code, which is the baseline.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public Task HandWritten() => RepeatAsync(() => Clients.HandWritten.GetCaseAsync(Payload.CaseId));

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Library() => RepeatAsync(() => Clients.Library.Cases.GetAsync(Payload.CaseId));
}
