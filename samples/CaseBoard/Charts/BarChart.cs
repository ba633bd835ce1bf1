namespace CaseBoard.Charts;

/// <summary>A chart of horizontal bars. What it shows, it can also say.</summary>
/// <param name="Id">What tells it from other charts on the page.</param>
public sealed record BarChart(string Id, string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>The chart for those who do not see it.</summary>
    public string Words => Bars.Any(bar => bar.Count > 0)
        ? string.Join(", ", Bars.Where(bar => bar.Count > 0).Select(bar => $"{bar.Label}: {bar.Count}")) + "."
        : "None.";

    /// <summary>How long a bar is, where the longest has the length given.</summary>
    public int LengthOf(Bar bar, int longest)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.Count * longest / Math.Max(1, Bars.Max(other => other.Count));
    }
}
