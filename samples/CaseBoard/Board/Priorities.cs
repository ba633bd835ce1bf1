using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>The order and the display names of priorities.</summary>
public static class Priorities
{
    /// <summary>The priorities, the most urgent first.</summary>
    public static IReadOnlyList<CasePriority> All { get; } =
        [CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P4, CasePriority.P5, CasePriority.NotDefined];

    public static string GetDisplayName(CasePriority priority) => priority == CasePriority.NotDefined ? "No priority" : priority.Value;

    /// <summary>Gets the position of a priority in <see cref="All"/>. Unknown priorities come last.</summary>
    public static int GetRank(CasePriority priority)
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
