using System.Globalization;
using CaseBoard.Board;

namespace CaseBoard.Charts;

/// <summary>Creates the charts of the board, which count the cases that are not closed.</summary>
public static class CaseCharts
{
    private const int Weeks = 4;

    public static BarChart CreateByPriority(IReadOnlyList<CaseCard> cards)
    {
        var counts = WhereOpen(cards).CountBy(card => card.Priority).ToDictionary();
        return new BarChart("by-priority", "Open cases by priority",
        [
            .. Priorities.All.Union(counts.Keys)
                .Select(priority => new Bar(Priorities.GetDisplayName(priority), counts.GetValueOrDefault(priority))),
        ]);
    }

    /// <summary>Counts the overdue cases, those due in each of the next four weeks, and the rest. Weeks begin on Monday.</summary>
    public static BarChart CreateByWeek(IReadOnlyList<CaseCard> cards, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var dates = WhereOpen(cards).Select(card => card.Due.Date).ToList();
        int CountBetween(DateOnly first, DateOnly end) => dates.Count(date => date >= first && date < end);

        return new BarChart("by-week", "Open cases by week due",
        [
            new Bar("Overdue", CountBetween(DateOnly.MinValue, today), IsWarning: true),
            .. Enumerable.Range(0, Weeks).Select(week =>
            {
                var begin = monday.AddDays(7 * week);
                return new Bar(GetWeekName(week, begin), CountBetween(week == 0 ? today : begin, begin.AddDays(7)));
            }),
            new Bar("Later", dates.Count(date => date >= monday.AddDays(7 * Weeks))),
            new Bar("No due date", dates.Count(date => date is null)),
        ]);
    }

    private static IEnumerable<CaseCard> WhereOpen(IReadOnlyList<CaseCard> cards) => cards.Where(card => !card.IsClosed);

    private static string GetWeekName(int week, DateOnly begin) => week switch
    {
        0 => "This week",
        1 => "Next week",
        _ => begin.ToString("'From' d MMM", CultureInfo.InvariantCulture),
    };
}
