using System.Globalization;
using Datadog.CaseManagement;
using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Comments on a case that has missed its due date and raises its priority by a step: once for each due date, whatever comes between.</summary>
/// <remarks>
/// <para>
/// The case itself remembers what was done to it: the comment ends with a note. So there is no state of the worker's own that could be
/// lost, go stale or be forgotten when it moves to another machine, and everybody who reads the case sees it. One instance of the worker
/// may run at a time: Datadog has no way to comment only if nobody else has.
/// </para>
/// <para>
/// The order makes it safe to be interrupted anywhere. First the comment, which must not be sent twice: its note announces the step, from
/// which priority to which. Then the priority, which is set rather than raised, so that setting it again changes nothing. Last the note
/// becomes "done", and from then on the priority is people's own: who lowers it is not overruled. A round that finds a note still pending
/// goes on from there.
/// </para>
/// </remarks>
internal sealed class Escalation(CasesClient cases, DueDates dueDates, IOptions<OverdueOptions> options, ILogger<Escalation> logger)
{
    private static readonly TimelineOptions OldestFirst = new() { Ascending = true };

    /// <param name="caseId">The case.</param>
    /// <param name="stopping">Ends the reading early. What is written is written to the end: a case is not left half done for a stop.</param>
    public async Task<EscalationOutcome> RunAsync(string caseId, CancellationToken stopping)
    {
        // A search may lag behind what it searches, and the round may have waited since. Before anything is written, the case itself counts.
        var @case = await cases.GetAsync(caseId, stopping);
        if (dueDates.MissedBy(@case) is not { } due)
        {
            return EscalationOutcome.NotOverdue;
        }

        var comment = await FindCommentAsync(caseId, due, stopping);
        if (comment is { Note.Done: true })
        {
            return EscalationOutcome.DoneBefore;
        }

        var note = comment?.Note ?? EscalationNote.Begin(due, PriorityOf(@case));
        if (options.Value.DryRun)
        {
            logger.WouldEscalate(@case.Attributes.Key, @case.Attributes.Title, due, note.Step);
            return EscalationOutcome.Planned;
        }

        comment ??= await AddCommentAsync(caseId, note);
        if (!note.Done)
        {
            await FinishAsync(@case, note, comment);
        }

        logger.Escalated(@case.Attributes.Key, @case.Attributes.Title, due, note.Step);
        return EscalationOutcome.Escalated;
    }

    private async Task<NotedComment?> FindCommentAsync(string caseId, DateOnly due, CancellationToken stopping)
    {
        await foreach (var cell in cases.ListTimelineAsync(caseId, OldestFirst, stopping))
        {
            if (NotedComment.In(cell) is { } comment && comment.Note.DueDate == due)
            {
                return comment;
            }
        }

        return null;
    }

    private async Task<NotedComment?> AddCommentAsync(string caseId, EscalationNote note)
    {
        var text = options.Value.Comment.Replace(
            OverdueOptions.DueDatePlaceholder, note.DueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var cells = await cases.AddCommentAsync(caseId, note.At(text), CancellationToken.None);
        return cells.Select(NotedComment.In).FirstOrDefault(comment => comment is not null);
    }

    private async Task FinishAsync(Case @case, EscalationNote note, NotedComment? comment)
    {
        // Any other priority than the one before the step is the step itself, or somebody's decision meanwhile.
        if (PriorityOf(@case) == note.From)
        {
            await cases.UpdatePriorityAsync(@case.Id, note.To, CancellationToken.None);
        }

        // Where the answer to the comment did not show it, the next round finds it in the timeline.
        if (comment is not null)
        {
            await cases.UpdateCommentAsync(@case.Id, comment.CellId, (note with { Done = true }).At(comment.Text), CancellationToken.None);
        }
    }

    private static CasePriority PriorityOf(Case @case) => @case.Attributes.Priority ?? CasePriority.NotDefined;
}
