using System.Globalization;
using CaseBoard.Board;

namespace CaseBoard.Charts;

/// <summary>The charts of the board, which count the cases that are not closed.</summary>
public static class CaseCharts
{
    private const int Weeks = 4;

    public static BarChart ByPriority(IReadOnlyList<CaseCard> cards)
    {
        var counts = Open(cards).CountBy(card => card.Priority).ToDictionary();
        return new BarChart("by-priority", "Open cases by priority",
        [
            .. Priorities.All.Union(counts.Keys)
                .Select(priority => new Bar(Priorities.Name(priority), counts.GetValueOrDefault(priority))),
        ]);
    }

    /// <summary>Counts what is late, what is due in each of the next weeks, which begin on Monday, and the rest.</summary>
    public static BarChart ByWeek(IReadOnlyList<CaseCard> cards, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var dates = Open(cards).Select(card => card.Due.Date).ToList();
        int Between(DateOnly first, DateOnly end) => dates.Count(date => date >= first && date < end);

        return new BarChart("by-week", "Open cases by week due",
        [
            new Bar("Overdue", Between(DateOnly.MinValue, today), Warns: true),
            .. Enumerable.Range(0, Weeks).Select(week =>
            {
                var begin = monday.AddDays(7 * week);
                return new Bar(NameOf(week, begin), Between(week == 0 ? today : begin, begin.AddDays(7)));
            }),
            new Bar("Later", dates.Count(date => date >= monday.AddDays(7 * Weeks))),
            new Bar("No due date", dates.Count(date => date is null)),
        ]);
    }

    private static IEnumerable<CaseCard> Open(IReadOnlyList<CaseCard> cards) => cards.Where(card => !card.IsClosed);

    private static string NameOf(int week, DateOnly begin) => week switch
    {
        0 => "This week",
        1 => "Next week",
        _ => begin.ToString("'From' d MMM", CultureInfo.InvariantCulture),
    };
}
