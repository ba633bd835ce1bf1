namespace CaseBoard.Charts;

/// <summary>A chart of horizontal bars.</summary>
/// <param name="Id">The prefix of the chart's element IDs, unique on the page.</param>
public sealed record BarChart(string Id, string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>The content of the chart as text, for screen readers.</summary>
    public string Description => Bars.Any(bar => bar.Count > 0)
        ? string.Join(", ", Bars.Where(bar => bar.Count > 0).Select(bar => $"{bar.Label}: {bar.Count}")) + "."
        : "None.";

    /// <summary>Scales the length of a bar so that the longest bar of the chart has the maximum length.</summary>
    public int GetLength(Bar bar, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.Count * maxLength / Math.Max(1, Bars.Max(other => other.Count));
    }
}
