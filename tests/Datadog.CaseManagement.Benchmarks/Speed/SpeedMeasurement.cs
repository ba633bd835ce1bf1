using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Everything about speed and memory, as ratios to the hand-written client, in one table.</summary>
internal static class SpeedMeasurement
{
    private static readonly Type[] Duels = [typeof(GetCase), typeof(UpdateDueDate), typeof(ReadPage), typeof(GetCaseObserved)];

    public static async Task RunAsync(Bars bars)
    {
        var table = new RatioTable(bars);
        await FirstCallMeasurement.RunAsync(table);
        await StreamMeasurement.RunAsync(table);
        await ThroughputMeasurement.RunAsync(table);
        foreach (var duel in Duels)
        {
            Report(BenchmarkRunner.Run(duel, Settings()), duel.GetCustomAttribute<BarsAttribute>()!, table);
        }

        table.Print();
    }

    private static ManualConfig Settings() =>
        ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithWarmupCount(6).WithIterationCount(15).WithLaunchCount(1))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance);

    private static void Report(Summary summary, BarsAttribute bars, RatioTable table)
    {
        foreach (var pair in summary.Reports.GroupBy(report => (Wire)report.BenchmarkCase.Parameters[nameof(Duel.Wire)]))
        {
            var plain = pair.Single(report => report.BenchmarkCase.Descriptor.Baseline);
            var library = pair.Single(report => !report.BenchmarkCase.Descriptor.Baseline);
            var what = $"{bars.What}, {(pair.Key == Wire.InMemory ? "no network" : "loopback")}";
            table.Add(what, "time", Median(library) / Median(plain), bars.Time, Ratio.AtMost);
            if (bars.Allocated > 0)
            {
                table.Add(what, "allocated", Allocated(library) / Allocated(plain), bars.Allocated, Ratio.AtMost);
            }
        }
    }

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static double Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value;
}
