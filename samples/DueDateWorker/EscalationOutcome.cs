namespace DueDateWorker;

internal enum EscalationOutcome
{
    /// <summary>Since it was found, the case was closed or got more time.</summary>
    NotOverdue,

    /// <summary>The case was escalated for this due date in another round, perhaps before a restart.</summary>
    DoneBefore,

    /// <summary>A dry run: the worker has said what it would do.</summary>
    Planned,

    Escalated,
}
