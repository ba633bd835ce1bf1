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

/// <summary>Measures time and allocations as ratios to the hand-written client, and prints one table.</summary>
internal static class SpeedMeasurement
{
    private const int Rounds = 7;

    private static readonly Type[] BenchmarkTypes = [typeof(GetCase), typeof(UpdateDueDate), typeof(ReadPage), typeof(GetCaseWithTelemetry)];

    public static async Task RunAsync(Thresholds thresholds)
    {
        var table = new RatioTable(thresholds);
        await FirstCallMeasurement.RunAsync(table);
        await StreamMeasurement.RunAsync(table);
        await ThroughputMeasurement.RunAsync(table);
        foreach (var type in BenchmarkTypes)
        {
            AddRatios(
                [.. Enumerable.Range(0, Rounds).Select(_ => BenchmarkRunner.Run(type, CreateConfig()))],
                type.GetCustomAttribute<ThresholdsAttribute>()!,
                table);
        }

        table.Print();
    }

    // Many short rounds: a disturbance by other processes affects only one of them. With HTTP, the threads of a process settle into
    // scheduling patterns that last for a while, and many rounds sample all of them.
    private static ManualConfig CreateConfig() =>
        ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(200))
                .WithWarmupCount(3)
                .WithIterationCount(5))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance);

    private static void AddRatios(IReadOnlyList<Summary> rounds, ThresholdsAttribute thresholds, RatioTable table)
    {
        foreach (var network in Enum.GetValues<NetworkKind>())
        {
            var benchmark = $"{thresholds.Name}, {(network == NetworkKind.InMemory ? "no network" : "HTTP")}";
            table.Add(benchmark, "time", GetRatio(rounds, network, GetMedian), thresholds.Time, ThresholdKind.AtMost);
            if (thresholds.Allocated > 0)
            {
                table.Add(benchmark, "allocated", GetRatio(rounds, network, GetAllocatedBytes), thresholds.Allocated, ThresholdKind.AtMost);
            }
        }
    }

    private static double GetRatio(IReadOnlyList<Summary> rounds, NetworkKind network, Func<BenchmarkReport, double> getMetric) =>
        rounds.Select(round =>
        {
            var pair = round.Reports.Where(report => (NetworkKind)report.BenchmarkCase.Parameters[nameof(PairedBenchmark.Network)] == network).ToList();
            return getMetric(pair.Single(report => !report.BenchmarkCase.Descriptor.Baseline))
                / getMetric(pair.Single(report => report.BenchmarkCase.Descriptor.Baseline));
        }).Order().ElementAt(rounds.Count / 2);

    private static double GetMedian(BenchmarkReport report) => report.ResultStatistics!.Median;

    private static double GetAllocatedBytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value;
}
