using System.Net;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class TicketWaitTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Jira_issue_is_waited_for_until_it_is_completed()
    {
        using var client = Client(
            Answer("{}"),
            Answer("""{"jira_issue":{"status":"IN_PROGRESS"}}"""),
            Answer("""{"jira_issue":{"status":"BRAND_NEW"}}"""),
            Answer("""{"jira_issue":{"status":"COMPLETED","result":{"issue_key":"OPS-1"}}}"""));

        var wait = client.Cases.WaitForJiraIssueAsync("CASEM-1", cancellationToken: Token);
        await client.Clock.PassAsync(Interval);
        await client.Clock.PassAsync(Interval);
        await client.Clock.PassAsync(Interval);

        Assert.Equal(new JiraIssue { Status = TicketStatus.Completed, Result = new() { IssueKey = "OPS-1" } }, await wait);
        Assert.Equal(Enumerable.Repeat("GET /api/v2/cases/CASEM-1", 4), client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task A_ServiceNow_ticket_is_waited_for_with_an_interval_of_ones_own()
    {
        using var client = Client(
            Answer("""{"jira_issue":{"status":"COMPLETED"},"service_now_ticket":{"status":"IN_PROGRESS"}}"""),
            Answer("""{"service_now_ticket":{"status":"COMPLETED","result":{"sys_target_link":"https://snow.example.com/1"}}}"""));

        var wait = client.Cases.WaitForServiceNowTicketAsync("CASEM-1", interval: TimeSpan.FromSeconds(7), cancellationToken: Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(7));

        Assert.Equal("https://snow.example.com/1", (await wait).Result!.SysTargetLink);
        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task A_failure_says_what_the_service_reports()
    {
        using var client = Client(Answer("""{"service_now_ticket":{"status":"FAILED","error":"no such group"}}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.WaitForServiceNowTicketAsync("CASEM-1", cancellationToken: Token));

        Assert.Equal(
            "The creation of the ServiceNow ticket of the case CASEM-1 failed: Datadog reports "
            + """ServiceNowTicket {"status":"FAILED","error":"no such group"}.""",
            exception.Message);
        Assert.Equal((HttpStatusCode.OK, "GetCase", HttpMethod.Get), (exception.StatusCode, exception.Operation, exception.Method));
        Assert.Single(client.Requests);
    }

    [Theory]
    [InlineData("{}", "the case has none yet")]
    [InlineData("""{"jira_issue":{"status":"IN_PROGRESS"}}""", """Datadog reports JiraIssue {"status":"IN_PROGRESS"}""")]
    public async Task The_time_limit_ends_the_wait(string attributes, string reason)
    {
        using var client = Client(Answer(attributes));

        var wait = client.Cases.WaitForJiraIssueAsync("CASEM-1", TimeSpan.FromSeconds(3), cancellationToken: Token);
        await client.Clock.PassAsync(Interval);
        await client.Clock.WaitForTimerAsync(Interval);
        client.Clock.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => wait);
        Assert.Equal($"The Jira issue of the case CASEM-1 was not completed within 3 s (timeout): {reason}.", exception.Message);
        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task The_time_limit_ends_a_request_as_well()
    {
        var clock = new FakeClock();
        var datadog = new InMemoryDatadog(clock);
        datadog.AddFault(InMemoryFault.Slow(Timeout.InfiniteTimeSpan));

        var wait = datadog.CreateClient().Cases.WaitForJiraIssueAsync("CASEM-1", TimeSpan.FromSeconds(5), cancellationToken: Token);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(5));

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => wait);
        Assert.Equal("The Jira issue of the case CASEM-1 was not completed within 5 s (timeout): there was no answer.", exception.Message);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_with_the_token_of_the_caller()
    {
        using var client = Client(Answer("{}"));
        using var cancellation = new CancellationTokenSource();

        var wait = client.Cases.WaitForJiraIssueAsync("CASEM-1", cancellationToken: cancellation.Token);
        await client.Clock.WaitForTimerAsync(Interval);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Disposing_the_client_ends_the_wait()
    {
        using var client = Client(Answer("{}"));

        var wait = client.Cases.WaitForJiraIssueAsync("CASEM-1", cancellationToken: Token);
        await client.Clock.WaitForTimerAsync(Interval);
        client.Datadog.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
    }

    [Fact]
    public async Task An_error_ends_the_wait()
    {
        using var client = Client(StubResponse.Json(404, """{"errors":["case not found"]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.WaitForJiraIssueAsync("CASEM-1", cancellationToken: Token));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_000_000)]
    public async Task A_time_that_cannot_be_waited_is_rejected(int seconds)
    {
        using var client = new TestClient();
        var time = TimeSpan.FromSeconds(seconds);

        var timeout = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => client.Cases.WaitForJiraIssueAsync("CASEM-1", time, cancellationToken: Token));
        var interval = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => client.Cases.WaitForServiceNowTicketAsync("CASEM-1", null, time, Token));

        Assert.Equal(("timeout", "interval"), (timeout.ParamName, interval.ParamName));
        Assert.Empty(client.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_in_memory_Datadog_takes_the_time_that_it_is_told(bool fails)
    {
        var clock = new FakeClock();
        var datadog = new InMemoryDatadog(clock) { TicketCreationTime = TimeSpan.FromSeconds(3), TicketCreationFails = fails };
        var cases = datadog.CreateClient().Cases;
        var id = datadog.AddCase(new InMemoryCase("Disk full")).Id;
        await cases.CreateJiraIssueAsync(id, new() { JiraAccountId = "1", ProjectId = "OPS", IssueTypeId = "2" }, Token);
        await cases.CreateServiceNowTicketAsync(id, new() { InstanceName = "mine" }, Token);

        var attributes = (await cases.GetAsync(id, Token)).Attributes;
        Assert.Equal((TicketStatus.InProgress, null), (attributes.JiraIssue!.Status, attributes.JiraIssue.Result));
        Assert.Equal((TicketStatus.InProgress, null), (attributes.ServiceNowTicket!.Status, attributes.ServiceNowTicket.Result));

        var wait = cases.WaitForJiraIssueAsync(id, cancellationToken: Token);
        await clock.PassAsync(Interval);
        await clock.PassAsync(Interval);
        if (fails)
        {
            await Assert.ThrowsAsync<DatadogApiException>(() => wait);
            await Assert.ThrowsAsync<DatadogApiException>(() => cases.WaitForServiceNowTicketAsync(id, cancellationToken: Token));
        }
        else
        {
            Assert.Equal("OPS-1", (await wait).Result!.IssueKey);
            Assert.NotNull((await cases.WaitForServiceNowTicketAsync(id, cancellationToken: Token)).Result);
        }
    }

    private static StubResponse Answer(string attributes) =>
        StubResponse.Json(200, "{\"data\":{\"id\":\"c1\",\"type\":\"case\",\"attributes\":" + attributes + "}}");

    private static TestClient Client(params StubResponse[] responses)
    {
        var client = new TestClient();
        client.Stub.GivenAny().Responds(responses);
        return client;
    }
}
