namespace CaseBoard.Charts;

/// <summary>A chart of horizontal bars.</summary>
/// <param name="Id">The ID of the chart's title, unique on the page.</param>
public sealed record BarChart(string Id, string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>Scales the length of a bar so that the longest bar of the chart has the maximum length.</summary>
    public int GetLength(Bar bar, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return bar.Count * maxLength / Math.Max(1, Bars.Max(other => other.Count));
    }
}
