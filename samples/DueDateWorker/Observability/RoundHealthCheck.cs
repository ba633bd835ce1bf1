using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DueDateWorker.Observability;

/// <summary>Reports when the last round succeeded. The worker is degraded after a failure, and unhealthy when no round has succeeded for three intervals.</summary>
internal sealed class RoundHealthCheck(RoundTracker tracker, IOptions<OverdueOptions> options, TimeProvider time) : IHealthCheck
{
    private const int MaxIntervals = 3;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var history = tracker.History;
        var description = Describe(history);
        var maxAge = options.Value.Interval * MaxIntervals;
        return Task.FromResult(history switch
        {
            _ when time.GetUtcNow() - (history.LastSuccess ?? history.StartedAt) > maxAge => HealthCheckResult.Unhealthy(description),
            { LastSuccess: null } or { LastFailure: not null } or { FailedCases: > 0 } => HealthCheckResult.Degraded(description),
            _ => HealthCheckResult.Healthy(description),
        });
    }

    private static string Describe(RoundHistory history)
    {
        var success = history.LastSuccess is { } lastSuccess
            ? $"The last round succeeded at {Format(lastSuccess)}."
            : $"No round has succeeded since the start at {Format(history.StartedAt)}.";
        var failedCases = history.FailedCases > 0 ? $" {history.FailedCases} of its cases failed." : "";
        var failure = history.LastFailure is { } lastFailure ? $" A round failed at {Format(lastFailure)}; see the log." : "";
        return success + failedCases + failure;
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
