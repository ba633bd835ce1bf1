using Datadog.CaseManagement;
using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Makes a round, waits, makes the next. Rounds never overlap.</summary>
internal sealed class OverdueWorker(
    Round round, RoundJournal journal, IOptions<OverdueOptions> options, TimeProvider time, ILogger<OverdueWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = options.Value;
        logger.Started(settings.Filter, settings.Interval, settings.TimeZone, settings.DryRun ? "; dry run: nothing is changed" : "");
        try
        {
            while (true)
            {
                await RunRoundAsync(stoppingToken);
                await Task.Delay(settings.Interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.Stopped();
        }
    }

    private async Task RunRoundAsync(CancellationToken stopping)
    {
        try
        {
            var result = await round.RunAsync(stopping);
            journal.Finished(result);
            logger.RoundFinished(result.Overdue, result.Escalated, result.Failed);
        }
        catch (Exception exception) when (Failures.IsOfDatadog(exception, stopping))
        {
            journal.Failed();
            logger.RoundFailed(exception.Message);
        }
    }
}
