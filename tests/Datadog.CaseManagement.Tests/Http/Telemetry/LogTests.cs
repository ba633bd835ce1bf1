using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

public sealed class LogTests
{
    private const string Body = """{"data":{"id":"c1","type":"case"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_successful_call_is_logged_as_one_line()
    {
        using var observed = new ObservedClient(ObservedClient.Status(HttpStatusCode.OK));

        await observed.Client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);

        Assert.Equal(
            [
                "Datadog.CaseManagement Debug 1 CallSucceeded: UpdateCaseDueDate (POST /api/v2/cases/{case_id}/due_date) "
                + "succeeded with 200 in 250 ms, attempts: 1.",
            ],
            observed.Logs.Lines());
        Assert.Equal(
            ["Operation=UpdateCaseDueDate, Method=POST, Route=/api/v2/cases/{case_id}/due_date, Status=200, DurationMs=250, Attempts=1"],
            observed.Logs.Values());
    }

    [Fact]
    public async Task A_retry_is_logged_as_a_warning_with_its_reason_and_delay_and_a_failure_at_debug_level()
    {
        using var observed = new ObservedClient(
            ObservedClient.Status(HttpStatusCode.ServiceUnavailable),
            ObservedClient.Throws(new HttpRequestException(HttpRequestError.ConnectionError)),
            ObservedClient.Status(HttpStatusCode.NotFound));

        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(1));
        await observed.PassAsync(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<DatadogApiException>(() => call);

        Assert.Equal(
            [
                "Datadog.CaseManagement Warning 3 Retry: GetCase (GET /api/v2/cases/{case_id}) is sent again in 1000 ms, attempts so far: 1, reason: 503.",
                "Datadog.CaseManagement Warning 3 Retry: GetCase (GET /api/v2/cases/{case_id}) is sent again in 2000 ms, attempts so far: 2, reason: ConnectionError.",
                "Datadog.CaseManagement Debug 2 CallFailed: GetCase (GET /api/v2/cases/{case_id}) failed with 404 in 3750 ms, attempts: 3.",
            ],
            observed.Logs.Lines());
        Assert.Equal(
            [
                "Operation=GetCase, Method=GET, Route=/api/v2/cases/{case_id}, WaitMs=1000, Attempts=1, Reason=503",
                "Operation=GetCase, Method=GET, Route=/api/v2/cases/{case_id}, WaitMs=2000, Attempts=2, Reason=ConnectionError",
                "Operation=GetCase, Method=GET, Route=/api/v2/cases/{case_id}, ErrorType=404, DurationMs=3750, Attempts=3",
            ],
            observed.Logs.Values());
    }

    [Fact]
    public async Task A_wait_for_a_rate_limit_is_logged()
    {
        using var observed = new ObservedClient(
            "emea",
            ObservedClient.Status(HttpStatusCode.OK, ("X-RateLimit-Name", "cases"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "7")),
            ObservedClient.Status(HttpStatusCode.OK));

        await observed.Client.Cases.GetAsync("CASEM-1", Token);
        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(7));
        await call;

        Assert.Equal(
            "Datadog.CaseManagement:emea Debug 4 RateLimitWait: GetCase (GET /api/v2/cases/{case_id}) waits 7000 ms for the rate limit cases.",
            observed.Logs.Lines().ElementAt(1));
    }

    [Fact]
    public async Task The_retry_of_a_rate_limited_call_is_logged_with_the_wait_for_its_limit()
    {
        using var observed = new ObservedClient(
            ObservedClient.Status(
                HttpStatusCode.TooManyRequests, ("X-RateLimit-Name", "cases"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "7")),
            ObservedClient.Status(HttpStatusCode.OK));

        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(7));
        await call;

        Assert.Equal(
            "Datadog.CaseManagement Warning 3 Retry: GetCase (GET /api/v2/cases/{case_id}) is sent again in 7000 ms, attempts so far: 1, reason: 429.",
            observed.Logs.Lines().First());
    }

    [Fact]
    public async Task A_wait_that_becomes_longer_is_logged_once()
    {
        ObservedClient? observed = null;
        Task<Case>? waiting = null;
        using var client = observed = new ObservedClient(
            Limited(remaining: 1, reset: 7),
            () =>
            {
                waiting = observed!.Client.Cases.GetAsync("CASEM-1", Token);
                return Limited(remaining: 0, reset: 9)();
            },
            ObservedClient.Status(HttpStatusCode.OK));

        await client.Client.Cases.GetAsync("CASEM-1", Token);
        await client.Client.Cases.GetAsync("CASEM-1", Token);
        await client.PassAsync(TimeSpan.FromSeconds(9));
        await waiting!;

        Assert.Equal(
            ["Datadog.CaseManagement Debug 4 RateLimitWait: GetCase (GET /api/v2/cases/{case_id}) waits 6750 ms for the rate limit cases."],
            client.Logs.Lines().Where(line => line.Contains("RateLimitWait", StringComparison.Ordinal)));

        static Func<HttpResponseMessage> Limited(int remaining, int reset) => ObservedClient.Status(
            HttpStatusCode.OK,
            ("X-RateLimit-Name", "cases"),
            ("X-RateLimit-Remaining", $"{remaining}"),
            ("X-RateLimit-Reset", $"{reset}"));
    }

    [Fact]
    public async Task A_call_that_a_limiter_lets_through_at_once_logs_no_wait()
    {
        using var observed = new ObservedClient(ObservedClient.Status(HttpStatusCode.OK));
        observed.Options.RateLimiter = new StubRateLimiter(_ => new StubLease());

        await observed.Client.Cases.GetAsync("CASEM-1", Token);

        Assert.StartsWith("Datadog.CaseManagement Debug 1 CallSucceeded: GetCase", Assert.Single(observed.Logs.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_whose_response_was_lost_is_logged_as_a_success()
    {
        using var observed = new ObservedClient(
            ObservedClient.Throws(new HttpRequestException(HttpRequestError.ResponseEnded)),
            ObservedClient.Status(HttpStatusCode.NotFound));

        var call = observed.Client.Cases.DeleteLinkAsync("l1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(1));
        await call;

        Assert.Equal(
            [
                "Datadog.CaseManagement Debug 1 CallSucceeded: DeleteCaseLink (DELETE /api/v2/cases/link/{link_id}) succeeded with 404 in 1500 ms, "
                + "attempts: 2.",
            ],
            observed.Logs.Lines().Skip(1));
    }

    [Fact]
    public async Task A_client_without_a_container_logs_to_the_LoggerFactory_of_its_options()
    {
        var logs = new FakeLogCollector();
        using var loggerFactory = LoggingTo(logs);
        using var handler = new CannedHandler(Body);
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "t", LoggerFactory = loggerFactory });

        await cases.GetAsync("CASEM-1", Token);

        Assert.StartsWith("Datadog.CaseManagement Debug 1 CallSucceeded: GetCase", Assert.Single(logs.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_logs_to_the_LoggerFactory_of_its_options_or_of_the_container()
    {
        var (container, options) = (new FakeLogCollector(), new FakeLogCollector());
        using var loggerFactory = LoggingTo(options);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(container)).AddFilter("System", LogLevel.None).SetMinimumLevel(LogLevel.Debug));
        services.AddDatadogCaseManagement(options => options.AccessToken = "t").ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(Body));
        services.AddDatadogCaseManagement("emea", emea => (emea.AccessToken, emea.LoggerFactory) = ("t", loggerFactory))
            .ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(Body));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
        await provider.GetRequiredKeyedService<CasesClient>("emea").GetAsync("CASEM-1", Token);

        Assert.StartsWith("Datadog.CaseManagement Debug 1 ", Assert.Single(container.Lines()), StringComparison.Ordinal);
        Assert.StartsWith("Datadog.CaseManagement:emea Debug 1 ", Assert.Single(options.Lines()), StringComparison.Ordinal);
    }

    private static ILoggerFactory LoggingTo(FakeLogCollector logs) =>
        LoggerFactory.Create(logging => logging.AddProvider(new FakeLoggerProvider(logs)).SetMinimumLevel(LogLevel.Debug));
}
