using System.Diagnostics;
using Datadog.CaseManagement;
using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Finds the overdue cases and escalates them. A case that fails is tried again in the next round and does not affect the other cases.</summary>
internal sealed class Round(
    CasesClient cases, OverdueCheck overdueCheck, Escalation escalation, IOptions<OverdueOptions> options, ILogger<Round> logger)
{
    // Cases that are created during the search come last and do not move others to another page.
    private static readonly CaseSearchOptions OldestFirst = new() { SortField = CaseSortableField.CreatedAt, Ascending = true };

    // A cache that saves requests for cases that stay overdue. The notes on the cases are what counts.
    private readonly HashSet<(string CaseId, DateOnly DueDate)> _escalated = [];

    /// <param name="stoppingToken">Cancels the search, and ends the round between two cases.</param>
    public async Task<RoundResult> RunAsync(CancellationToken stoppingToken)
    {
        using var activity = WorkerTelemetry.ActivitySource.StartActivity("round");
        var overdue = await FindOverdueAsync(stoppingToken);
        _escalated.IntersectWith(overdue);

        var result = new RoundResult(overdue.Count, 0, 0);
        foreach (var found in overdue.Except(_escalated))
        {
            result = await EscalateAsync(found, stoppingToken) switch
            {
                null => result with { Failed = result.Failed + 1 },
                EscalationOutcome.Escalated => result with { Escalated = result.Escalated + 1 },
                _ => result,
            };
        }

        return result;
    }

    // The search is completed before the first change, which could move cases to another page or out of the filter.
    private async Task<IReadOnlyList<(string CaseId, DateOnly DueDate)>> FindOverdueAsync(CancellationToken stoppingToken)
    {
        var overdue = new List<(string, DateOnly)>();
        await foreach (var @case in cases.SearchAsync(options.Value.Filter, OldestFirst, stoppingToken))
        {
            if (overdueCheck.GetMissedDueDate(@case) is { } dueDate)
            {
                overdue.Add((@case.Id, dueDate));
            }
        }

        return overdue;
    }

    private async Task<EscalationOutcome?> EscalateAsync((string CaseId, DateOnly DueDate) found, CancellationToken stoppingToken)
    {
        using var activity = WorkerTelemetry.ActivitySource.StartActivity("case");
        activity?.SetTag("case.id", found.CaseId);
        try
        {
            var outcome = await escalation.RunAsync(found.CaseId, stoppingToken);
            if (outcome is EscalationOutcome.Escalated or EscalationOutcome.AlreadyEscalated)
            {
                _escalated.Add(found);
            }

            return outcome;
        }
        catch (Exception exception) when (exception.IsDatadogFailure(stoppingToken))
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            logger.CaseFailed(found.CaseId, exception.Message);
            return null;
        }
    }
}

/// <param name="Overdue">The number of overdue cases.</param>
/// <param name="Escalated">The number of cases that were escalated in this round.</param>
/// <param name="Failed">The number of cases that failed and are tried again in the next round.</param>
internal sealed record RoundResult(int Overdue, int Escalated, int Failed);
