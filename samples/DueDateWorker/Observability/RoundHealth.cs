using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DueDateWorker.Observability;

/// <summary>Says when the last round succeeded. A failure or two is Datadog's affair; no success for longer than that, ours.</summary>
internal sealed class RoundHealth(RoundJournal journal, IOptions<OverdueOptions> options, TimeProvider time) : IHealthCheck
{
    private const int IntervalsAllowed = 3;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var history = journal.History;
        var said = Say(history);
        var allowed = options.Value.Interval * IntervalsAllowed;
        return Task.FromResult(history switch
        {
            _ when time.GetUtcNow() - (history.LastSuccess ?? history.StartedAt) > allowed => HealthCheckResult.Unhealthy(said),
            { LastSuccess: null } or { LastFailure: not null } or { LeftOver: > 0 } => HealthCheckResult.Degraded(said),
            _ => HealthCheckResult.Healthy(said),
        });
    }

    private static string Say(RoundHistory history)
    {
        var success = history.LastSuccess is { } time
            ? $"The last round succeeded at {Write(time)}."
            : $"No round has succeeded since the start at {Write(history.StartedAt)}.";
        var leftOver = history.LeftOver > 0 ? $" It left {history.LeftOver} cases to the next." : "";
        var failure = history.LastFailure is { } failed ? $" One failed at {Write(failed)}; the log says why." : "";
        return success + leftOver + failure;
    }

    private static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
