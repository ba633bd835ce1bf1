using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>The priorities from the most to the least urgent.</summary>
internal static class PriorityScale
{
    private static readonly CasePriority[] Priorities = [CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P4, CasePriority.P5];

    /// <summary>
    /// Gets the priority one step more urgent, at most P1. A case without a priority gets P3, the middle of the scale, because its urgency
    /// has not been assessed. A priority that is not on the scale is kept.
    /// </summary>
    public static CasePriority Raise(CasePriority priority) =>
        priority == CasePriority.NotDefined ? CasePriority.P3
        : Array.IndexOf(Priorities, priority) is > 0 and var index ? Priorities[index - 1]
        : priority;
}
