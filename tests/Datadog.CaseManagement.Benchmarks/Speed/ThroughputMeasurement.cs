using System.Diagnostics;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>20,000 updates of 64 concurrent callers over loopback: who is done first, and whether all processors work.</summary>
internal static class ThroughputMeasurement
{
    private const string What = "64 callers, 20,000 updates, loopback";
    private const int Concurrency = 64;
    private const int Updates = 20_000;
    private const int Rounds = 7;

    // The library is compiled while it runs, and compiled again when it has run for a while; the framework comes compiled.
    private const int WarmUps = 3;
    private const double ThroughputBar = 1.10;

    // Of the processors that there are; a lock that callers queue for would leave them idle.
    private const double BusyBar = 0.85;

    public static async Task RunAsync(RatioTable table)
    {
        await using var contestants = await Contestants.MeetAsync(Wire.Loopback, Payload.Case());
        var dueDate = new DateOnly(2026, 4, 1);
        Task PlainAsync(int _) => contestants.HandWritten.UpdateDueDateAsync(Payload.CaseId, dueDate);
        Task LibraryAsync(int _) => contestants.Library.Cases.UpdateDueDateAsync(Payload.CaseId, dueDate);

        var (ratios, busy) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var (plain, _) = await MeasureAsync(PlainAsync);
            var (library, processors) = await MeasureAsync(LibraryAsync);
            if (round >= WarmUps)
            {
                ratios.Add(plain / library);
                busy.Add(processors);
            }
        }

        table.Add(What, "throughput", Median(ratios), ThroughputBar, Side.AtLeast);
        var (used, expected) = (Median(busy), BusyBar * Environment.ProcessorCount);
        table.Add(What, "processors busy", $"{used:0.0} of {Environment.ProcessorCount}", $"≥ {expected:0.0}", used >= expected);
    }

    private static async Task<(double Seconds, double Processors)> MeasureAsync(Func<int, Task> update)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, used) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var failures = await Callers.RunAsync(Concurrency, 0, Updates, update);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return failures.Count == 0
            ? (seconds, (process.TotalProcessorTime - used).TotalSeconds / seconds)
            : throw new InvalidOperationException($"{failures.Count} updates failed.", failures.Values.First());
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
