using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>The priorities, the most urgent first, and what people call them.</summary>
public static class Priorities
{
    public static IReadOnlyList<CasePriority> All { get; } =
        [CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P4, CasePriority.P5, CasePriority.NotDefined];

    public static string Name(CasePriority priority) => priority == CasePriority.NotDefined ? "No priority" : priority.Value;

    /// <summary>The place among the others; a priority that this board does not know stands behind those it does.</summary>
    public static int Rank(CasePriority priority)
    {
        for (var rank = 0; rank < All.Count; rank++)
        {
            if (All[rank] == priority)
            {
                return rank;
            }
        }

        return All.Count;
    }
}
