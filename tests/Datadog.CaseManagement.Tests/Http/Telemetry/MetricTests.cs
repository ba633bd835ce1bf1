using System.Net;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

public sealed class MetricTests
{
    private const string Duration = "datadog.case_management.client.operation.duration";
    private const string Retries = "datadog.case_management.client.retries";
    private const string RateLimitedResponses = "datadog.case_management.client.rate_limited_responses";
    private const string Remaining = "datadog.case_management.client.rate_limit.remaining";

    private static readonly string[] Reasons = ["ResponseEnded", "Timeout", "502", "429"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_duration_includes_all_attempts_and_delays_and_its_tags_have_no_identifiers()
    {
        using var observed = new ObservedClient(
            ObservedClient.Status(HttpStatusCode.ServiceUnavailable), ObservedClient.Status(HttpStatusCode.OK), ObservedClient.Status(HttpStatusCode.NotFound));

        var call = observed.Client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);
        await observed.PassAsync(TimeSpan.FromSeconds(1));
        await call;
        await Assert.ThrowsAsync<DatadogApiException>(() => observed.Client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(
            [
                "1.5 datadog.operation.name=UpdateCaseDueDate http.request.method=POST http.response.status_code=200 "
                + $"server.address={observed.Host} server.port=8443 url.template=/api/v2/cases/{{case_id}}/due_date",
                "0.25 datadog.operation.name=GetCase error.type=404 http.request.method=GET http.response.status_code=404 "
                + $"server.address={observed.Host} server.port=8443 url.template=/api/v2/cases/{{case_id}}",
            ],
            observed.Measurements.Of(Duration));
    }

    [Fact]
    public async Task A_call_that_is_not_sent_because_of_its_rate_limit_has_no_status()
    {
        using var observed = new ObservedClient(
            ObservedClient.Status(HttpStatusCode.OK, ("X-RateLimit-Name", "cases"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "100")));
        await observed.Client.Cases.GetAsync("CASEM-1", Token);

        await Assert.ThrowsAsync<DatadogApiException>(() => observed.Client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal(
            $"0 datadog.operation.name=GetCase error.type=429 http.request.method=GET server.address={observed.Host} server.port=8443 "
            + "url.template=/api/v2/cases/{case_id}",
            observed.Measurements.Of(Duration).Last());
        Assert.Empty(observed.Measurements.Of(RateLimitedResponses));
    }

    [Fact]
    public async Task Retries_are_counted_by_reason_and_rate_limited_responses_by_rate_limit()
    {
        using var observed = new ObservedClient(
            ObservedClient.Throws(new HttpRequestException(HttpRequestError.ResponseEnded)),
            ObservedClient.Throws(new TaskCanceledException("", new TimeoutException())),
            ObservedClient.Status(HttpStatusCode.BadGateway),
            ObservedClient.Status(HttpStatusCode.TooManyRequests),
            ObservedClient.Status(HttpStatusCode.TooManyRequests, ("X-RateLimit-Name", "cases"), ("X-RateLimit-Remaining", "0")));

        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        foreach (var wait in new[] { 1, 2, 4, 8 })
        {
            await observed.PassAsync(TimeSpan.FromSeconds(wait));
        }

        await Assert.ThrowsAsync<DatadogApiException>(() => call);

        var server = $"server.address={observed.Host} server.port=8443";
        Assert.Equal(
            Reasons.Select(reason => $"1 datadog.operation.name=GetCase datadog.retry.reason={reason} {server}"),
            observed.Measurements.Of(Retries));
        Assert.Equal(
            [$"1 datadog.operation.name=GetCase {server}", $"1 datadog.operation.name=GetCase datadog.rate_limit.name=cases {server}"],
            observed.Measurements.Of(RateLimitedResponses));
        Assert.Equal([$"0 datadog.rate_limit.name=cases {server}"], observed.Measurements.Of(Remaining));
    }

    [Fact]
    public async Task The_remaining_requests_of_a_rate_limit_are_measured_by_its_name()
    {
        using var observed = new ObservedClient(
            Limited("cases", "7"), Limited("cases", "6"), Limited("writes", "3"), ObservedClient.Status(HttpStatusCode.OK), ObservedClient.Status(HttpStatusCode.OK, ("X-RateLimit-Remaining", "9")));

        for (var call = 0; call < 5; call++)
        {
            await observed.Client.Cases.GetAsync("CASEM-1", Token);
        }

        Assert.Equal(
            new[] { ("7", "cases"), ("6", "cases"), ("3", "writes") }.Select(said => $"{said.Item1} datadog.rate_limit.name={said.Item2} server.address={observed.Host} server.port=8443"),
            observed.Measurements.Of(Remaining));
    }

    [Fact]
    public async Task The_number_of_rate_limit_names_in_tags_is_limited()
    {
        var names = Enumerable.Range(0, 300).Select(number => $"limit-{number}").ToList();
        using var observed = new ObservedClient([.. names.Select(name => Limited(name, "7"))]);

        foreach (var name in names)
        {
            await observed.Client.Cases.GetAsync(name, Token);
        }

        Assert.Equal(256, observed.Client.RateLimits.LastKnown.Count);
        Assert.Equal(256, observed.Measurements.Of(Remaining).Distinct().Count());
    }

    [Fact]
    public async Task The_measurements_of_a_named_registration_have_its_name()
    {
        using var observed = new ObservedClient(
            "emea",
            ObservedClient.Status(HttpStatusCode.TooManyRequests, ("X-RateLimit-Name", "cases"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "3")),
            ObservedClient.Status(HttpStatusCode.OK));

        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(3));
        await call;

        Assert.All([Duration, Retries, RateLimitedResponses, Remaining], instrument =>
            Assert.Contains(" datadog.registration.name=emea ", Assert.Single(observed.Measurements.Of(instrument)), StringComparison.Ordinal));
    }

    private static Func<HttpResponseMessage> Limited(string name, string remaining) =>
        ObservedClient.Status(HttpStatusCode.OK, ("X-RateLimit-Name", name), ("X-RateLimit-Remaining", remaining));
}
