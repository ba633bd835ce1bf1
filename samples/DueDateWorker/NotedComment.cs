using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>A comment of the worker in the timeline of a case.</summary>
internal sealed record NotedComment(string CellId, string Text, EscalationNote Note)
{
    /// <summary>The comment that an entry of a timeline is; none when the entry is not a comment of the worker.</summary>
    public static NotedComment? In(TimelineCell cell) =>
        cell.Attributes.CellContent?.Message is { } text && EscalationNote.Read(text) is { } note ? new(cell.Id, text, note) : null;
}
