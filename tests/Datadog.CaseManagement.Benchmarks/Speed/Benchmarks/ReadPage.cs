using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads a page of 100 cases.</summary>
[Thresholds("read a page of 100 cases", time: 0.55, allocated: 0.60)]
public class ReadPage : PairedBenchmark
{
    private static readonly CaseSearchOptions Options = new() { PageSize = 100 };

    /// <inheritdoc/>
    protected override byte[] Response => Payload.Page(1, 10);

    /// <summary>The hand-written code, which is the baseline.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public Task HandWritten() => RepeatAsync(() => Clients.HandWritten.GetPageAsync(1));

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public Task Library() => RepeatAsync(() => Clients.Library.Cases.SearchPageAsync(null, Options));
}
