using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>A column of the board: the cases whose status is in one group.</summary>
public sealed record BoardColumn(CaseStatusGroup Group, IReadOnlyList<CaseCard> Cards)
{
    private static readonly CaseStatusGroup[] Known = [CaseStatusGroup.Open, CaseStatusGroup.InProgress, CaseStatusGroup.Closed];

    public string Name => NameOf(Group);

    /// <summary>The known columns, empty or not, and one for each group that the board has not heard of.</summary>
    public static IReadOnlyList<BoardColumn> Of(IReadOnlyList<CaseCard> cards) =>
    [
        .. Known.Union(cards.Select(card => card.Group))
            .Select(group => new BoardColumn(group, [.. Sort(group, cards.Where(card => card.Group == group))])),
    ];

    public static string NameOf(CaseStatusGroup group) => group.Value switch
    {
        "SG_OPEN" => "Open",
        "SG_IN_PROGRESS" => "In progress",
        "SG_CLOSED" => "Closed",
        null or "" => "Without a status",
        var other => other,
    };

    // What presses comes first; of what is done, the latest.
    private static IEnumerable<CaseCard> Sort(CaseStatusGroup group, IEnumerable<CaseCard> cards) =>
        group == CaseStatusGroup.Closed
            ? cards.OrderByDescending(card => card.ClosedAt)
            : cards.OrderBy(card => card.Due.Date ?? DateOnly.MaxValue).ThenBy(card => Priorities.Rank(card.Priority));
}
