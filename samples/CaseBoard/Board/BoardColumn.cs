using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>A column of the board, with the cases of one status group.</summary>
public sealed record BoardColumn(CaseStatusGroup Group, IReadOnlyList<CaseCard> Cards)
{
    private static readonly CaseStatusGroup[] KnownGroups = [CaseStatusGroup.Open, CaseStatusGroup.InProgress, CaseStatusGroup.Closed];

    public string Name => GetName(Group);

    /// <summary>Creates a column for each known status group, including empty ones, and for each other group among the cards.</summary>
    public static IReadOnlyList<BoardColumn> CreateAll(IReadOnlyList<CaseCard> cards) =>
    [
        .. KnownGroups.Union(cards.Select(card => card.Group))
            .Select(group => new BoardColumn(group, [.. Sort(group, cards.Where(card => card.Group == group))])),
    ];

    public static string GetName(CaseStatusGroup group) => group.Value switch
    {
        "SG_OPEN" => "Open",
        "SG_IN_PROGRESS" => "In progress",
        "SG_CLOSED" => "Closed",
        null or "" => "No status",
        var other => other,
    };

    // The most urgent cases first; among closed ones, the most recent.
    private static IEnumerable<CaseCard> Sort(CaseStatusGroup group, IEnumerable<CaseCard> cards) =>
        group == CaseStatusGroup.Closed
            ? cards.OrderByDescending(card => card.ClosedAt)
            : cards.OrderBy(card => card.Due.Date ?? DateOnly.MaxValue).ThenBy(card => Priorities.GetRank(card.Priority));
}
