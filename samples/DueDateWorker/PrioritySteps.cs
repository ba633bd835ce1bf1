using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>The priorities from the most urgent to the least.</summary>
internal static class PrioritySteps
{
    private static readonly CasePriority[] Scale = [CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P4, CasePriority.P5];

    /// <summary>
    /// The priority one step more urgent, never beyond P1. A case without a priority gets P3, the middle: nobody has judged it, so it shall
    /// be neither the last nor an alarm. A priority that is not on the scale stays what it is.
    /// </summary>
    public static CasePriority OneUp(CasePriority priority) =>
        priority == CasePriority.NotDefined ? CasePriority.P3
        : Array.IndexOf(Scale, priority) is > 0 and var step ? Scale[step - 1]
        : priority;
}
