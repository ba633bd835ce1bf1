using System.Diagnostics;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Measures the throughput of 20,000 updates from 64 concurrent callers, and how busy the processors are.</summary>
internal static class ThroughputMeasurement
{
    private const string Name = "64 callers, 20,000 updates, HTTP";
    private const int Concurrency = 64;
    private const int Updates = 20_000;
    private const int Rounds = 7;

    // The JIT compiles the library in tiers while it runs. The framework is precompiled.
    private const int WarmUps = 3;
    private const double ThroughputThreshold = 1.10;

    // As a fraction of all processors, which a contended lock would leave idle.
    private const double BusyThreshold = 0.85;

    public static async Task RunAsync(RatioTable table)
    {
        using var clients = BenchmarkClients.Create(NetworkKind.Http, Payload.Case());
        var dueDate = new DateOnly(2026, 4, 1);
        Task UpdateByHandAsync(int _) => clients.HandWritten.UpdateDueDateAsync(Payload.CaseId, dueDate);
        Task UpdateByLibraryAsync(int _) => clients.Library.Cases.UpdateDueDateAsync(Payload.CaseId, dueDate);

        var (ratios, busy) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var (handWritten, _) = await MeasureAsync(UpdateByHandAsync);
            var (library, processors) = await MeasureAsync(UpdateByLibraryAsync);
            if (round >= WarmUps)
            {
                ratios.Add(handWritten / library);
                busy.Add(processors);
            }
        }

        table.Add(Name, "throughput", GetMedian(ratios), ThroughputThreshold, ThresholdKind.AtLeast);
        var (used, expected) = (GetMedian(busy), BusyThreshold * Environment.ProcessorCount);
        table.Add(Name, "processors busy", $"{used:0.0} of {Environment.ProcessorCount}", $"≥ {expected:0.0}", used >= expected);
    }

    private static async Task<(double Seconds, double Processors)> MeasureAsync(Func<int, Task> update)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, used) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var failures = await ConcurrentCallers.RunAsync(Concurrency, 0, Updates, update);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return failures.Count == 0
            ? (seconds, (process.TotalProcessorTime - used).TotalSeconds / seconds)
            : throw new InvalidOperationException($"{failures.Count} updates failed.", failures.Values.First());
    }

    private static double GetMedian(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
