using CaseBoard.Board;
using Datadog.CaseManagement;

namespace CaseBoard.Charts;

/// <summary>Counts the cases of the board.</summary>
public static class CaseCharts
{
    public static BarChart CreateByPriority(IReadOnlyList<CaseCard> cards, BoardFilter filter)
    {
        var counts = WhereOpen(cards).CountBy(card => card.Priority).ToDictionary();
        return new BarChart("by-priority", "Open cases by priority",
        [
            .. Priorities.All.Union(counts.Keys).Select(priority =>
                Create(Priorities.GetDisplayName(priority), counts.GetValueOrDefault(priority), priority)),
        ]);

        Bar Create(string label, int count, CasePriority priority) => filter.Priority == priority.Value
            ? new Bar(label, count, filter with { Priority = null }, IsCurrent: true)
            : new Bar(label, count, filter with { Priority = priority.Value }, IsCurrent: false);
    }

    public static BarChart CreateByDueDate(IReadOnlyList<CaseCard> cards, BoardFilter filter) => new(
        "by-due-date",
        "Open cases by due date",
        [.. DuePeriod.All.Where(period => period != DuePeriod.Today).Select(period => Create(cards, filter, period, period.Name))]);

    /// <summary>Counts the cases that need attention first. Counts of zero are left out.</summary>
    public static IReadOnlyList<Bar> CreateCounts(IReadOnlyList<CaseCard> cards, BoardFilter filter)
    {
        var isCurrent = filter.Assignee == BoardFilter.Unassigned;
        Bar[] counts =
        [
            Create(cards, filter, DuePeriod.Overdue, "overdue"),
            Create(cards, filter, DuePeriod.Today, "due today"),
            new Bar(
                "unassigned",
                cards.Count(card => card.AssigneeId is null),
                filter with { Assignee = isCurrent ? null : BoardFilter.Unassigned },
                isCurrent),
        ];
        return [.. counts.Where(count => count.Count > 0)];
    }

    private static Bar Create(IReadOnlyList<CaseCard> cards, BoardFilter filter, DuePeriod period, string label)
    {
        var isCurrent = filter.Due == period.Value;
        return new Bar(
            label,
            cards.Count(card => period.Contains(card.Due)),
            filter with { Due = isCurrent ? null : period.Value },
            isCurrent,
            IsWarning: period == DuePeriod.Overdue);
    }

    private static IEnumerable<CaseCard> WhereOpen(IReadOnlyList<CaseCard> cards) => cards.Where(card => !card.IsClosed);
}
