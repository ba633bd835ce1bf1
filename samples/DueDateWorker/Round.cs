using System.Diagnostics;
using Datadog.CaseManagement;
using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>One look at all cases. What goes wrong with a case is left to the next round, and does not keep this one from the other cases.</summary>
internal sealed class Round(
    CasesClient cases, DueDates dueDates, Escalation escalation, IOptions<OverdueOptions> options, ILogger<Round> logger)
{
    // The oldest first: cases that are created meanwhile then do not move the others from page to page.
    private static readonly CaseSearchOptions OldestFirst = new() { SortField = CaseSortableField.CreatedAt, Ascending = true };

    // Saves asking again, round after round, about cases that stay overdue. It may be lost: the cases remember as well.
    private readonly HashSet<(string CaseId, DateOnly Due)> _done = [];

    /// <param name="stopping">Ends the round between two cases, or while it reads.</param>
    public async Task<RoundResult> RunAsync(CancellationToken stopping)
    {
        using var span = WorkerActivities.Source.StartActivity("round");
        var overdue = await FindAsync(stopping);
        _done.IntersectWith(overdue);

        var result = new RoundResult(overdue.Count, 0, 0);
        foreach (var found in overdue.Except(_done))
        {
            result = await EscalateAsync(found, stopping) switch
            {
                null => result with { Failed = result.Failed + 1 },
                EscalationOutcome.Escalated => result with { Escalated = result.Escalated + 1 },
                _ => result,
            };
        }

        return result;
    }

    // All of them before the first is changed: a change could move cases from page to page, or out of what the filter finds.
    private async Task<IReadOnlyList<(string CaseId, DateOnly Due)>> FindAsync(CancellationToken stopping)
    {
        var overdue = new List<(string, DateOnly)>();
        await foreach (var @case in cases.SearchAsync(options.Value.Filter, OldestFirst, stopping))
        {
            if (dueDates.MissedBy(@case) is { } due)
            {
                overdue.Add((@case.Id, due));
            }
        }

        return overdue;
    }

    private async Task<EscalationOutcome?> EscalateAsync((string CaseId, DateOnly Due) found, CancellationToken stopping)
    {
        using var span = WorkerActivities.Source.StartActivity("case");
        span?.SetTag("case.id", found.CaseId);
        try
        {
            var outcome = await escalation.RunAsync(found.CaseId, stopping);
            if (outcome is EscalationOutcome.Escalated or EscalationOutcome.DoneBefore)
            {
                _done.Add(found);
            }

            return outcome;
        }
        catch (Exception exception) when (Failures.IsOfDatadog(exception, stopping))
        {
            span?.SetStatus(ActivityStatusCode.Error);
            logger.CaseFailed(found.CaseId, exception.Message);
            return null;
        }
    }
}
