using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Everything about speed and memory, as ratios to the hand-written client, in one table.</summary>
internal static class SpeedMeasurement
{
    private const int Rounds = 7;

    private static readonly Type[] Duels = [typeof(GetCase), typeof(UpdateDueDate), typeof(ReadPage), typeof(GetCaseObserved)];

    public static async Task RunAsync(Bars bars)
    {
        var table = new RatioTable(bars);
        await FirstCallMeasurement.RunAsync(table);
        await StreamMeasurement.RunAsync(table);
        await ThroughputMeasurement.RunAsync(table);
        foreach (var duel in Duels)
        {
            Report([.. Enumerable.Range(0, Rounds).Select(_ => BenchmarkRunner.Run(duel, Settings()))], duel.GetCustomAttribute<BarsAttribute>()!, table);
        }

        table.Print();
    }

    // In this process, and short: what a shared machine does to one round, the others make good. Over loopback the threads of a process
    // fall into different ways of waking each other, and stay in one for a while: many short rounds meet all of them.
    private static ManualConfig Settings() =>
        ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(200))
                .WithWarmupCount(3)
                .WithIterationCount(5))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance);

    private static void Report(IReadOnlyList<Summary> rounds, BarsAttribute bars, RatioTable table)
    {
        foreach (var wire in Enum.GetValues<Wire>())
        {
            var what = $"{bars.What}, {(wire == Wire.InMemory ? "no network" : "loopback")}";
            table.Add(what, "time", Ratio(rounds, wire, Median), bars.Time, Side.AtMost);
            if (bars.Allocated > 0)
            {
                table.Add(what, "allocated", Ratio(rounds, wire, Allocated), bars.Allocated, Side.AtMost);
            }
        }
    }

    private static double Ratio(IReadOnlyList<Summary> rounds, Wire wire, Func<BenchmarkReport, double> figure) =>
        rounds.Select(round =>
        {
            var pair = round.Reports.Where(report => (Wire)report.BenchmarkCase.Parameters[nameof(Duel.Wire)] == wire).ToList();
            return figure(pair.Single(report => !report.BenchmarkCase.Descriptor.Baseline))
                / figure(pair.Single(report => report.BenchmarkCase.Descriptor.Baseline));
        }).Order().ElementAt(rounds.Count / 2);

    private static double Median(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static double Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value;
}
