using System.Globalization;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The measured ratios and their thresholds.</summary>
internal sealed class RatioTable(Thresholds thresholds)
{
    private readonly List<(string Benchmark, string Metric, string Measured, string Threshold, bool IsMet)> _rows = [];

    public void Add(string benchmark, string metric, double ratio, double threshold, ThresholdKind kind) => Add(
        benchmark,
        metric,
        Format(ratio),
        $"{(kind == ThresholdKind.AtMost ? '≤' : '≥')} {Format(threshold)}",
        kind == ThresholdKind.AtMost ? ratio <= threshold : ratio >= threshold);

    public void Add(string benchmark, string metric, string measured, string threshold, bool isMet) =>
        _rows.Add((benchmark, metric, measured, threshold, isMet));

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| benchmark | metric | ratio to hand-written code | threshold |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var row in _rows)
        {
            Console.WriteLine($"| {row.Benchmark} | {row.Metric} | {row.Measured} | {row.Threshold} |");
        }

        Console.WriteLine();
        foreach (var row in _rows)
        {
            thresholds.Require(row.IsMet, $"{row.Benchmark}: {row.Metric} {row.Measured} (threshold {row.Threshold})");
        }
    }

    private static string Format(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}

internal enum ThresholdKind
{
    AtMost,
    AtLeast,
}
