using System.Diagnostics;

namespace DueDateWorker.Observability;

/// <summary>The worker's own spans, into which those of the library fall: one for a round, one for each case that it looks at.</summary>
internal static class WorkerActivities
{
    public const string Name = "DueDateWorker";

    public static ActivitySource Source { get; } = new(Name);
}
