using DueDateWorker.Observability;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Runs one round after the other, with the configured interval between them.</summary>
internal sealed class OverdueWorker(
    Round round, RoundTracker tracker, IOptions<OverdueOptions> options, TimeProvider time, ILogger<OverdueWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = options.Value;
        logger.Started(settings.Filter, settings.Interval, settings.TimeZone, settings.DryRun ? " Dry run: nothing is changed." : "");
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

    private async Task RunRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            var result = await round.RunAsync(stoppingToken);
            tracker.RecordSuccess(result);
            logger.RoundFinished(result.Overdue, result.Escalated, result.Failed);
        }
        catch (Exception exception) when (exception.IsDatadogFailure(stoppingToken))
        {
            tracker.RecordFailure();
            logger.RoundFailed(exception.Message);
        }
    }
}
