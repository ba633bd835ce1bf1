using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>Reads a page of 100 cases.</summary>
[Bars("read a page of 100 cases", time: 0.75, allocated: 0.65)]
public class ReadPage : Duel
{
    private static readonly CaseSearchOptions Options = new() { PageSize = 100 };

    /// <inheritdoc/>
    protected override byte[] Answer => Payload.Page(1, 10);

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public Task HandWritten() => Contestants.HandWritten.GetPageAsync(1);

    /// <summary>What is measured.</summary>
    [Benchmark]
    public Task Library() => Contestants.Library.Cases.SearchPageAsync(null, Options);
}
