using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>Where spans and measurements come from. One of each for the process: who listens, listens to all clients.</summary>
internal static class Instruments
{
    private const string Name = "Datadog.CaseManagement";

    private static readonly Meter Meter = new(Name, UserAgent.Version);

    public static readonly ActivitySource Source = new(Name, UserAgent.Version);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "datadog.case_management.client.operation.duration",
        "s",
        "How long calls took, with their waits and repetitions.",
        tags: null,
        new InstrumentAdvice<double>
        {
            // Those of http.client.request.duration, and as many as a call with its waits has time for.
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
        });

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "datadog.case_management.client.retries", "{retry}", "How often a request was sent again, by reason.");

    public static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "datadog.case_management.client.refusals", "{refusal}", "How often a request was refused for its rate limit (429).");

    public static readonly Gauge<long> RemainingRequests = Meter.CreateGauge<long>(
        "datadog.case_management.client.rate_limit.remaining", "{request}", "How many requests the latest answer said a rate limit has left.");
}
