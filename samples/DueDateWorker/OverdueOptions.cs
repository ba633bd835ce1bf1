using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>The settings of the worker, from the configuration section <c>DueDateWorker</c>.</summary>
internal sealed class OverdueOptions
{
    public const string Section = "DueDateWorker";

    /// <summary>The placeholder for the due date in <see cref="Comment"/>.</summary>
    public const string DueDatePlaceholder = "{due_date}";

    /// <summary>How long the worker waits after each round.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Which cases the worker checks, in the syntax of Datadog's search bar. Closed cases are never escalated.</summary>
    public string Filter { get; set; } = CaseFilter.Not(CaseFilter.Status(CaseStatus.Closed));

    /// <summary>The time zone that determines the current date, such as <c>Europe/Paris</c>. A due date has no time zone.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>The comment on an overdue case, in Markdown.</summary>
    public string Comment { get; set; } = $"This case was due on {DueDatePlaceholder} and is still open. Please finish it, or agree on another date.";

    /// <summary>Whether the worker only logs what it would do.</summary>
    public bool DryRun { get; set; }
}
