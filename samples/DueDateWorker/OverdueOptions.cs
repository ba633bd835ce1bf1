using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>The settings, in the configuration section <c>DueDateWorker</c>.</summary>
internal sealed class OverdueOptions
{
    public const string Section = "DueDateWorker";

    /// <summary>Where the due date goes in <see cref="Comment"/>.</summary>
    public const string DueDatePlaceholder = "{due_date}";

    /// <summary>How long the worker waits from the end of a round to the next.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Among which cases the worker looks for overdue ones, in the syntax of Datadog's search bar. Closed ones are left alone in any case.</summary>
    public string Filter { get; set; } = CaseFilter.Not(CaseFilter.Status(CaseStatus.Closed));

    /// <summary>The time zone in which a day ends, such as <c>Europe/Paris</c>: a due date has none of its own.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>What the comment on an overdue case says, in Markdown.</summary>
    public string Comment { get; set; } = $"This case was due on {DueDatePlaceholder} and is still open. Please finish it, or agree on another date.";

    /// <summary>Whether the worker only says what it would do.</summary>
    public bool DryRun { get; set; }
}
