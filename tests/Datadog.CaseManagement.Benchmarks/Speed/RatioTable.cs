using System.Globalization;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The ratios that were measured, beside their bars.</summary>
internal sealed class RatioTable(Bars bars)
{
    private readonly List<(string What, string Of, string Measured, string Bar, bool IsMet)> _rows = [];

    public void Add(string what, string of, double ratio, double bar, Ratio side) =>
        Add(what, of, Text(ratio), $"{(side == Ratio.AtMost ? '≤' : '≥')} {Text(bar)}", side == Ratio.AtMost ? ratio <= bar : ratio >= bar);

    public void Add(string what, string of, string measured, string bar, bool isMet) => _rows.Add((what, of, measured, bar, isMet));

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| what | of | ratio to hand-written code | bar |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var row in _rows)
        {
            Console.WriteLine($"| {row.What} | {row.Of} | {row.Measured} | {row.Bar} |");
        }

        Console.WriteLine();
        foreach (var row in _rows)
        {
            bars.Require(row.IsMet, $"{row.What}: {row.Of} {row.Measured} (bar {row.Bar})");
        }
    }

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
