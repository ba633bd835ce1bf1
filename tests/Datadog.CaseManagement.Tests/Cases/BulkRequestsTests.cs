using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Exchanges;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>How the cases of a bulk update are divided into requests. What happens when one fails is in <see cref="BulkFailureTests"/>.</summary>
public sealed class BulkRequestsTests : IDisposable
{
    private readonly BulkCalls _calls = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task Any_number_of_cases_is_sent_in_requests_of_100()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/bulk").Responds(StubResponse.Empty(204));

        await client.Cases.BulkUpdateAsync(BulkCalls.Ids(1, 250), CaseBulkAction.Archive(), cancellationToken: Token);

        Assert.Equal([Body(1, 100), Body(101, 100), Body(201, 50)], client.Stub.Requests.Select(request => request.BodyText));
    }

    [Theory]
    [InlineData(1, "1|2|3|4|5")]
    [InlineData(2, "1,2|3,4|5")]
    [InlineData(5, "1,2,3,4,5")]
    [InlineData(int.MaxValue, "1,2,3,4,5")]
    public async Task The_size_of_a_request_is_an_option(int size, string expected)
    {
        var update = _calls.UpdateAsync(5, new() { BatchSize = size, MaxConcurrency = 5 });
        for (var request = 0; request < expected.Split('|').Length; request++)
        {
            _calls.Respond(request);
        }

        await update;
        Assert.Equal(expected, _calls.Sent);
    }

    [Fact]
    public async Task A_case_that_occurs_again_is_sent_once()
    {
        var update = _calls.Cases.BulkUpdateAsync(
            ["1", "2", "1", "3", "2"], CaseBulkAction.Archive(), new() { BatchSize = 2, MaxConcurrency = 2 }, Token);
        _calls.Respond(0);
        _calls.Respond(1);

        await update;
        Assert.Equal("1,2|3", _calls.Sent);
    }

    [Fact]
    public async Task Without_cases_nothing_is_sent()
    {
        await _calls.UpdateAsync(0, new());
        await _calls.Cases.BulkUpdateAsync(new CaseStream(), CaseBulkAction.Archive(), cancellationToken: Token);

        Assert.Empty(_calls.Sent);
    }

    [Fact]
    public async Task Requests_are_sent_one_after_another()
    {
        var update = _calls.UpdateAsync(3, new() { BatchSize = 1 });

        Assert.Equal("1", _calls.Sent);
        _calls.Respond(0);
        Assert.Equal("1|2", _calls.Sent);
        _calls.Respond(1);
        Assert.Equal("1|2|3", _calls.Sent);
        _calls.Respond(2);
        await update;
    }

    [Fact]
    public async Task No_more_requests_are_in_progress_than_the_options_allow()
    {
        var update = _calls.UpdateAsync(6, new() { BatchSize = 1, MaxConcurrency = 3 });

        Assert.Equal("1|2|3", _calls.Sent);
        _calls.Respond(1);
        Assert.Equal("1|2|3|4", _calls.Sent);
        _calls.Respond(0);
        _calls.Respond(3);
        Assert.Equal("1|2|3|4|5|6", _calls.Sent);
        _calls.Respond(2);
        _calls.Respond(4);
        Assert.False(update.IsCompleted);
        _calls.Respond(5);
        await update;
    }

    [Fact]
    public async Task Progress_is_reported_after_each_request_that_succeeded()
    {
        var update = _calls.UpdateAsync(5, new() { BatchSize = 2, MaxConcurrency = 2, Progress = _calls.Progress });

        Assert.Empty(_calls.Reports);
        _calls.Respond(1);
        Assert.Equal(["2 of 5"], _calls.Reports);
        _calls.Respond(2);
        _calls.Respond(0);
        Assert.Equal(["2 of 5", "3 of 5", "5 of 5"], _calls.Reports);
        await update;
    }

    [Fact]
    public async Task Progress_is_reported_one_report_at_a_time_and_in_order()
    {
        using var handler = new CannedHandler(async _ =>
        {
            await Task.Yield();
            return new HttpResponseMessage();
        });
        using var httpClient = new HttpClient(handler);
        var last = 0;
        var inside = 0;
        var progress = new CaseProgress(report =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Assert.Equal(last + 1, report.UpdatedCount);
            last = report.UpdatedCount;
            Interlocked.Decrement(ref inside);
        });

        await new CasesClient(httpClient, new() { AccessToken = "token" }).BulkUpdateAsync(
            BulkCalls.Ids(1, 200), CaseBulkAction.Archive(), new() { BatchSize = 1, MaxConcurrency = 16, Progress = progress }, Token);

        Assert.Equal(200, last);
    }

    [Fact]
    public async Task The_cases_of_a_search_are_collected_before_the_first_is_changed()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases").Responds(
            [.. Enumerable.Range(0, 30).Select(page => StubResponse.Json(200, Page(page)))]);
        client.Stub.Given("POST", "/api/v2/cases/bulk").Responds(StubResponse.Empty(204));
        var cases = client.Cases;

        await cases.BulkUpdateAsync(
            cases.SearchAsync("status:open", cancellationToken: Token), CaseBulkAction.SetStatus(CaseStatus.Closed), new() { BatchSize = 1000 }, Token);

        Assert.Equal(
            [
                .. Enumerable.Range(1, 30).Select(page => $"GET /api/v2/cases?filter=status%3Aopen&page%5Bsize%5D=100&page%5Bnumber%5D={page}"),
                .. Enumerable.Repeat("POST /api/v2/cases/bulk", 3),
            ],
            client.Requests.Select(request => request.ToString()));
        Assert.Equal(
            [.. Enumerable.Range(0, 3).Select(batch => Body((1000 * batch) + 1, 1000, """{"type":"status","payload":{"status":"CLOSED"}}"""))],
            client.Requests.Skip(30).Select(request => request.BodyText));

        static string Page(int page) =>
            $$"""{"data":[{{string.Join(',', BulkCalls.Ids((100 * page) + 1, 100).Select(id => $$$"""{"id":"{{{id}}}"}"""))}}],"meta":{"page":{"total":30} } }""";
    }

    [Fact]
    public async Task Closing_3000_cases_that_a_filter_finds_is_one_expression()
    {
        using var memory = new InMemoryDatadog();
        for (var number = 1; number <= 3000; number++)
        {
            memory.AddCase(new InMemoryCase($"Disk {number} full"));
        }

        memory.AddCase(new InMemoryCase("Disk of mine full") { Priority = CasePriority.P1 });
        var cases = memory.CreateClient().Cases;
        var filter = CaseFilter.Status(CaseStatus.Open).And(CaseFilter.Not(CaseFilter.Priority(CasePriority.P1)));

        await cases.BulkUpdateAsync(cases.SearchAsync(filter, new() { PagesAhead = 4 }, Token), CaseBulkAction.SetStatus(CaseStatus.Closed), cancellationToken: Token);

        Assert.Equal(3000, memory.Cases.Count(closed => closed.Attributes.Status == CaseStatus.Closed));
        Assert.Equal("Disk of mine full", memory.Cases.Single(open => open.Attributes.Status == CaseStatus.Open).Attributes.Title);
        Assert.Equal(30, memory.Requests.Count(request => request.PathAndQuery == "/api/v2/cases/bulk"));
    }

    [Theory]
    [InlineData(0, 1, "BatchSize")]
    [InlineData(-1, 1, "BatchSize")]
    [InlineData(1, 0, "MaxConcurrency")]
    public void A_number_that_is_out_of_range_is_rejected(int batchSize, int maxConcurrency, string name)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            _ = _calls.UpdateAsync(1, new() { BatchSize = batchSize, MaxConcurrency = maxConcurrency });
        });

        Assert.Equal(name, exception.ParamName);
        Assert.Empty(_calls.Sent);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_rejected_before_anything_is_sent()
    {
        const string LoneSurrogate = "a\ud83d";
        var late = BulkCalls.Ids(1, 100);

        AssertRejects("caseIds", () => _calls.Cases.BulkUpdateAsync([.. late, LoneSurrogate], CaseBulkAction.Archive(), null, Token));
        AssertRejects("caseIds", () => _calls.Cases.BulkUpdateAsync([.. late, " "], CaseBulkAction.Archive(), null, Token));
        AssertRejects("action", () => _calls.Cases.BulkUpdateAsync(late, CaseBulkAction.SetStatus(LoneSurrogate), null, Token));
        AssertRejects("action", () => _calls.Cases.BulkUpdateAsync(new CaseStream("1"), CaseBulkAction.SetStatus(LoneSurrogate), null, Token));
        foreach (var id in new[] { "", LoneSurrogate })
        {
            var exception = await Assert.ThrowsAnyAsync<ArgumentException>(
                () => _calls.Cases.BulkUpdateAsync(new CaseStream("1", id), CaseBulkAction.Archive(), new() { BatchSize = 1 }, Token));
            Assert.Equal("cases", exception.ParamName);
        }

        Assert.Empty(_calls.Sent);
    }

    private static void AssertRejects(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    private static string Body(int first, int count, string action = """{"type":"archive"}""") =>
        $$$"""{"data":{"attributes":{"case_ids":["{{{string.Join("\",\"", BulkCalls.Ids(first, count))}}}"],{{{action[1..]}}},"type":"bulk"}}""";
}
