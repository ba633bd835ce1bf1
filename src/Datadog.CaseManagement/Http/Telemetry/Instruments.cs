using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>The source of spans and the instruments of the process, shared by all clients.</summary>
internal static class Instruments
{
    private const string Name = "Datadog.CaseManagement";

    private static readonly Meter Meter = new(Name, UserAgent.Version);

    public static readonly ActivitySource Source = new(Name, UserAgent.Version);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "datadog.case_management.client.operation.duration",
        "s",
        "Duration of calls, including waits and retries.",
        tags: null,
        new InstrumentAdvice<double>
        {
            // The boundaries of http.client.request.duration, extended to the default TotalTimeout.
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
        });

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "datadog.case_management.client.retries", "{retry}", "Number of retries, by reason.");

    public static readonly Counter<long> RateLimitedResponses = Meter.CreateCounter<long>(
        "datadog.case_management.client.rate_limited_responses", "{response}", "Number of responses that rejected a request for its rate limit (429).");

    public static readonly Counter<long> UnexpectedValues = Meter.CreateCounter<long>(
        "datadog.case_management.client.unexpected_values", "{value}", "Number of JSON values in responses whose type or format is not the documented one.");

    public static readonly Gauge<long> RemainingRequests = Meter.CreateGauge<long>(
        "datadog.case_management.client.rate_limit.remaining", "{request}", "Number of requests that remain of a rate limit, as of the latest response.");
}
