using System.Globalization;
using Datadog.CaseManagement;
using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Escalates an overdue case: comments on it and raises its priority by one step, exactly once for each missed due date.</summary>
/// <remarks>
/// <para>
/// The state is kept on the case itself: the comment ends with a note. The worker has no state of its own that could be lost or become
/// stale, it can move to another machine, and everyone who reads the case sees the note. Run only one instance of the worker: Datadog
/// cannot add a comment on the condition that another instance has not.
/// </para>
/// <para>
/// The order of the writes makes every interruption safe. The comment comes first because it must not be sent twice; its note is pending
/// and holds the priority before and after. Then the priority is set to that value, which has no effect when it is done again. Last the
/// note becomes "done", and from then on the worker leaves the priority alone, even if someone lowers it. A round that finds a pending
/// note continues from there.
/// </para>
/// </remarks>
internal sealed class Escalation(CasesClient cases, OverdueCheck overdueCheck, IOptions<OverdueOptions> options, ILogger<Escalation> logger)
{
    private static readonly TimelineOptions OldestFirst = new() { Ascending = true };

    /// <param name="caseId">The ID of the case.</param>
    /// <param name="stoppingToken">Cancels the reads. Writes are always completed, so that a case is not left half escalated.</param>
    public async Task<EscalationOutcome> RunAsync(string caseId, CancellationToken stoppingToken)
    {
        // The search index may be behind, and the round may have waited since the search.
        var @case = await cases.GetAsync(caseId, stoppingToken);
        if (overdueCheck.GetMissedDueDate(@case) is not { } dueDate)
        {
            return EscalationOutcome.NotOverdue;
        }

        var comment = await FindCommentAsync(caseId, dueDate, stoppingToken);
        if (comment is { Note.IsDone: true })
        {
            return EscalationOutcome.AlreadyEscalated;
        }

        var note = comment?.Note ?? EscalationNote.Create(dueDate, GetPriority(@case));
        if (options.Value.DryRun)
        {
            logger.WouldEscalate(@case.Attributes.Key, @case.Attributes.Title, dueDate, note.PriorityChange);
            return EscalationOutcome.DryRun;
        }

        comment ??= await AddCommentAsync(caseId, note);
        if (!note.IsDone)
        {
            await CompleteAsync(@case, note, comment);
        }

        logger.Escalated(@case.Attributes.Key, @case.Attributes.Title, dueDate, note.PriorityChange);
        return EscalationOutcome.Escalated;
    }

    private async Task<EscalationComment?> FindCommentAsync(string caseId, DateOnly dueDate, CancellationToken stoppingToken)
    {
        await foreach (var cell in cases.ListTimelineAsync(caseId, OldestFirst, stoppingToken))
        {
            if (EscalationComment.FromCell(cell) is { } comment && comment.Note.DueDate == dueDate)
            {
                return comment;
            }
        }

        return null;
    }

    private async Task<EscalationComment?> AddCommentAsync(string caseId, EscalationNote note)
    {
        var text = options.Value.Comment.Replace(
            OverdueOptions.DueDatePlaceholder, note.DueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var cells = await cases.AddCommentAsync(caseId, note.AppendTo(text), CancellationToken.None);
        return cells.Select(EscalationComment.FromCell).FirstOrDefault(comment => comment is not null);
    }

    private async Task CompleteAsync(Case @case, EscalationNote note, EscalationComment? comment)
    {
        // Any other priority is either the raised one or one that someone has chosen in the meantime.
        if (GetPriority(@case) == note.From)
        {
            await cases.UpdatePriorityAsync(@case.Id, note.To, CancellationToken.None);
        }

        // If the response did not contain the comment, the next round finds it in the timeline.
        if (comment is not null)
        {
            await cases.UpdateCommentAsync(@case.Id, comment.CellId, (note with { IsDone = true }).AppendTo(comment.Text), CancellationToken.None);
        }
    }

    private static CasePriority GetPriority(Case @case) => @case.Attributes.Priority ?? CasePriority.NotDefined;
}

internal enum EscalationOutcome
{
    /// <summary>The case was closed or its due date was changed after the search.</summary>
    NotOverdue,

    /// <summary>The case was escalated for this due date in an earlier round, possibly before a restart.</summary>
    AlreadyEscalated,

    /// <summary>The case would have been escalated, but the worker only logs what it would do.</summary>
    DryRun,

    Escalated,
}
