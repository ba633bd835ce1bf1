namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class InsightTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Insights_are_added_at_the_end_and_replaced_by_type_and_resource()
    {
        await _fixture.CreateCaseAsync();
        await AddAsync(Monitor("1"), Monitor("2"));

        var updated = await AddAsync(Monitor("1") with { Ref = "/new" }, Insight(CaseInsightType.Event, "2"));

        Assert.Equal(
            ["MONITOR 2 /2", "MONITOR 1 /new", "EVENT 2 /2"],
            updated.Attributes.Insights.Select(insight => $"{insight.Type} {insight.ResourceId} {insight.Ref}"));
        Assert.Equal(
            """[{"ref":"/2","resource_id":"2","type":"MONITOR"}""",
            (await _fixture.GetAsync("cases/CASEM-1")).Attributes["insights"]!.ToJsonString().Split(",{")[0]);
    }

    [Fact]
    public async Task Insights_are_removed_by_type_and_resource()
    {
        await _fixture.CreateCaseAsync();
        await AddAsync(Monitor("1"), Monitor("2"), Insight(CaseInsightType.Event, "1"));
        var then = _fixture.AdvanceOneHour();

        var updated = await _fixture.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1") with { Ref = "/other" }, Monitor("3")]);
        _fixture.AdvanceOneHour();
        var again = await _fixture.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1")]);

        Assert.Equal([Monitor("2"), Insight(CaseInsightType.Event, "1")], updated.Attributes.Insights);
        Assert.Equal(then, updated.Attributes.ModifiedAt);
        Assert.Equal(Json.Serialize(updated), Json.Serialize(again));
    }

    private const string Types =
        "SECURITY_SIGNAL, MONITOR, EVENT_CORRELATION, ERROR_TRACKING, CLOUD_COST_RECOMMENDATION, INCIDENT, SENSITIVE_DATA_SCANNER_ISSUE, EVENT, "
        + "WATCHDOG_STORY, WIDGET, SECURITY_FINDING, INSIGHT_SCORECARD_CAMPAIGN, RESOURCE_POLICY, APM_RECOMMENDATION, SCM_URL, "
        + "PROFILING_DOWNSIZING_EXPERIMENT";

    [Theory]
    [InlineData("{}", "insights must be a list of 1 to 100 insights")]
    [InlineData("""{"insights":[]}""", "insights must be a list of 1 to 100 insights")]
    [InlineData("""{"insights":["1"]}""", "insights[0] must be an object")]
    [InlineData("""{"insights":[{"type":"MONITOR","ref":"/1"}]}""", "insights[0].resource_id must be a string that is not empty")]
    [InlineData("""{"insights":[{"type":"MONITOR","resource_id":"1"}]}""", "insights[0].ref must be a string that is not empty")]
    [InlineData("""{"insights":[{"resource_id":"1","ref":"/1"}]}""", "insights[0].type must be one of TYPES")]
    [InlineData("""{"insights":[{"type":"monitor","resource_id":"1","ref":"/1"}]}""", "insights[0].type must be one of TYPES")]
    public async Task An_invalid_list_of_insights_is_a_bad_request(string attributes, string detail)
    {
        await _fixture.CreateCaseAsync();

        Assert.Equal(
            RawResponse.InvalidAttribute(detail.Replace("TYPES", Types, StringComparison.Ordinal)),
            await _fixture.PutAsync("cases/CASEM-1/insights", InMemoryFixture.Body("case", attributes)));
    }

    [Fact]
    public async Task At_most_a_hundred_insights_can_be_added_at_once()
    {
        await _fixture.CreateCaseAsync();
        var insights = string.Join(',', Enumerable.Range(1, 101).Select(id => $$"""{"type":"MONITOR","resource_id":"{{id}}","ref":"/"}"""));

        var rejected = await _fixture.PutAsync("cases/CASEM-1/insights", InMemoryFixture.Body("case", $$"""{"insights":[{{insights}}]}"""));
        var taken = await AddAsync([.. Enumerable.Range(1, 100).Select(id => Monitor($"{id}"))]);

        Assert.Equal((400, 100), (rejected.Status, taken.Attributes.Insights.Count));
    }

    [Fact]
    public async Task An_unknown_case_is_not_found()
    {
        await AssertError.NotFoundAsync("case", () => AddAsync(Monitor("1")));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1")]));
    }

    private static CaseInsight Monitor(string id) => Insight(CaseInsightType.Monitor, id);

    private static CaseInsight Insight(CaseInsightType type, string id) => new() { Type = type, ResourceId = id, Ref = $"/{id}" };

    private Task<Case> AddAsync(params CaseInsight[] insights) => _fixture.Cases.AddInsightsAsync("CASEM-1", insights);
}
