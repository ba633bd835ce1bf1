using System.Globalization;
using System.Text.RegularExpressions;
using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>
/// The record of an escalation, kept on the case itself as the last line of the worker's comment: the due date that was missed, the
/// priority before and after, and whether the escalation is complete.
/// </summary>
internal sealed partial record EscalationNote(DateOnly DueDate, CasePriority From, CasePriority To, bool IsDone)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Describes the change of the priority.</summary>
    public string PriorityChange => From == To ? $"stays {From}" : $"{From} to {To}";

    /// <summary>Creates the note of a new escalation. If the priority cannot be raised, the comment alone completes it.</summary>
    public static EscalationNote Create(DateOnly dueDate, CasePriority priority)
    {
        var raised = PriorityScale.Raise(priority);
        return new(dueDate, priority, raised, IsDone: raised == priority);
    }

    /// <summary>Parses the note at the end of a comment. Returns <see langword="null"/> if the comment is not the worker's.</summary>
    public static EscalationNote? Parse(string? comment) =>
        LastLine.Match(comment ?? "") is { Success: true, Groups: var groups }
        && DateOnly.TryParseExact(groups["due"].ValueSpan, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueDate)
            ? new(dueDate, new(groups["from"].Value), new(groups[groups["to"].Success ? "to" : "from"].Value), groups["state"].Value == "done")
            : null;

    /// <summary>Appends the note to a comment, in place of the note that the comment may already have.</summary>
    public string AppendTo(string comment) => $"{LastLine.Replace(comment, "").TrimEnd()}\n\n{this}";

    public override string ToString() =>
        $"DueDateWorker: due {DueDate.ToString(DateFormat, CultureInfo.InvariantCulture)}, priority {PriorityChange}, {(IsDone ? "done" : "pending")}";

    [GeneratedRegex(@"^DueDateWorker: due (?<due>[0-9-]{10}), priority (?:stays (?<from>\S+)|(?<from>\S+) to (?<to>\S+)), (?<state>pending|done)\s*\z", RegexOptions.Multiline)]
    private static partial Regex LastLine { get; }
}

/// <summary>A comment of the worker in the timeline of a case.</summary>
internal sealed record EscalationComment(string CellId, string Text, EscalationNote Note)
{
    /// <summary>Reads a timeline cell. Returns <see langword="null"/> if it is not a comment of the worker.</summary>
    public static EscalationComment? FromCell(TimelineCell cell) =>
        cell.Attributes.CellContent?.Message is { } text && EscalationNote.Parse(text) is { } note ? new(cell.Id, text, note) : null;
}
