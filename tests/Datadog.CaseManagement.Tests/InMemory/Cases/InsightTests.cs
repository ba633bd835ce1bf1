namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class InsightTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Insights_are_added_at_the_end_and_replaced_by_type_and_resource()
    {
        await _desk.CreateAsync();
        await AddAsync(Monitor("1"), Monitor("2"));

        var updated = await AddAsync(Monitor("1") with { Ref = "/new" }, Insight(CaseInsightType.Event, "2"));

        Assert.Equal(
            ["MONITOR 2 /2", "MONITOR 1 /new", "EVENT 2 /2"],
            updated.Attributes.Insights.Select(insight => $"{insight.Type} {insight.ResourceId} {insight.Ref}"));
        Assert.Equal(
            """[{"ref":"/2","resource_id":"2","type":"MONITOR"}""",
            (await _desk.Raw.GetAsync("cases/CASEM-1")).Attributes["insights"]!.ToJsonString().Split(",{")[0]);
    }

    [Fact]
    public async Task Insights_are_removed_by_type_and_resource()
    {
        await _desk.CreateAsync();
        await AddAsync(Monitor("1"), Monitor("2"), Insight(CaseInsightType.Event, "1"));
        var then = _desk.Wait();

        var updated = await _desk.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1") with { Ref = "/other" }, Monitor("3")], Desk.Token);
        _desk.Wait();
        var again = await _desk.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1")], Desk.Token);

        Assert.Equal([Monitor("2"), Insight(CaseInsightType.Event, "1")], updated.Attributes.Insights);
        Assert.Equal(then, updated.Attributes.ModifiedAt);
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(again));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"insights":[]}""")]
    [InlineData("""{"insights":["1"]}""")]
    [InlineData("""{"insights":[{"type":"MONITOR","ref":"/1"}]}""")]
    [InlineData("""{"insights":[{"type":"MONITOR","resource_id":"1"}]}""")]
    [InlineData("""{"insights":[{"resource_id":"1","ref":"/1"}]}""")]
    [InlineData("""{"insights":[{"type":"monitor","resource_id":"1","ref":"/1"}]}""")]
    public async Task What_is_no_list_of_insights_is_a_bad_request(string attributes)
    {
        await _desk.CreateAsync();

        Assert.Equal(
            Reply.JsonApi(400, Reply.PlainBadRequest),
            await _desk.Raw.PutAsync("cases/CASEM-1/insights", Desk.Document("case", attributes)));
    }

    [Fact]
    public async Task A_hundred_insights_are_taken_at_once_and_no_more()
    {
        await _desk.CreateAsync();
        var insights = string.Join(',', Enumerable.Range(1, 101).Select(id => $$"""{"type":"MONITOR","resource_id":"{{id}}","ref":"/"}"""));

        var refused = await _desk.Raw.PutAsync("cases/CASEM-1/insights", Desk.Document("case", $$"""{"insights":[{{insights}}]}"""));
        var taken = await AddAsync([.. Enumerable.Range(1, 100).Select(id => Monitor($"{id}"))]);

        Assert.Equal((400, 100), (refused.Status, taken.Attributes.Insights.Count));
    }

    [Fact]
    public async Task A_case_that_is_not_known_is_not_found()
    {
        await Refused.AsUnknownAsync("case", () => AddAsync(Monitor("1")));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.RemoveInsightsAsync("CASEM-1", [Monitor("1")], Desk.Token));
    }

    private static CaseInsight Monitor(string id) => Insight(CaseInsightType.Monitor, id);

    private static CaseInsight Insight(CaseInsightType type, string id) => new() { Type = type, ResourceId = id, Ref = $"/{id}" };

    private Task<Case> AddAsync(params CaseInsight[] insights) => _desk.Cases.AddInsightsAsync("CASEM-1", insights, Desk.Token);
}
