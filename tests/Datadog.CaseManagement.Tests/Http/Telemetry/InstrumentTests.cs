using System.Diagnostics.Metrics;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Telemetry;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

public sealed class InstrumentTests
{
    [Fact]
    public void Every_instrument_has_a_name_a_unit_and_a_description()
    {
        Instrument[] instruments =
        [
            Instruments.Duration,
            Instruments.Retries,
            Instruments.RateLimitedResponses,
            Instruments.RemainingRequests,
            Instruments.UnexpectedValues,
        ];

        Assert.Equal(
            [
                ("datadog.case_management.client.operation.duration", "s", "Duration of calls, including waits and retries."),
                ("datadog.case_management.client.retries", "{retry}", "Number of retries, by reason."),
                (
                    "datadog.case_management.client.rate_limited_responses", "{response}",
                    "Number of responses that rejected a request for its rate limit (429)."),
                ("datadog.case_management.client.rate_limit.remaining", "{request}", "Number of requests that remain of a rate limit, as of the latest response."),
                (
                    "datadog.case_management.client.unexpected_values", "{value}",
                    "Number of JSON values in responses whose type or format is not the documented one."),
            ],
            instruments.Select(instrument => (instrument.Name, instrument.Unit, instrument.Description)));
        Assert.All(instruments, instrument => Assert.Equal(("Datadog.CaseManagement", UserAgent.Version), (instrument.Meter.Name, instrument.Meter.Version)));
        Assert.Equal(("Datadog.CaseManagement", UserAgent.Version), (Instruments.Source.Name, Instruments.Source.Version));
        Assert.Equal(typeof(CasesClient).Assembly.GetName().Version!.ToString(3), UserAgent.Version.Split('-')[0]);
    }

    [Fact]
    public void The_boundaries_of_durations_cover_the_longest_call() =>
        Assert.Equal(
            [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
            Instruments.Duration.Advice!.HistogramBucketBoundaries!);
}
