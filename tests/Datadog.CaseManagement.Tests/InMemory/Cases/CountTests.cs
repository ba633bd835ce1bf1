using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed partial class CountTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Cases_are_counted_by_the_values_of_each_facet()
    {
        await PopulateAsync();

        var count = await _fixture.Cases.CountByAsync(null, ["status", "priority", "project", "type", "assignee", "service"], null);

        Assert.Equal(
            [
                "status OPEN=2 CLOSED=1 IN_PROGRESS=1",
                "priority P1=2 NOT_DEFINED=1 P2=1",
                "project CASEM=4",
                "type Standard=4",
                "assignee test.user@example.com=1",
                "service web=2 api=1",
            ],
            count.Attributes.Groups.Select(Describe));
    }

    [Fact]
    public async Task Cases_that_match_a_filter_are_counted_without_archived_ones()
    {
        await PopulateAsync();
        await _fixture.Cases.ArchiveAsync("CASEM-4");

        Assert.Equal(3, await _fixture.Cases.CountAsync());
        Assert.Equal(2, await _fixture.Cases.CountAsync(CaseFilter.Status(CaseStatus.Open)));
        Assert.Equal(0, await _fixture.Cases.CountAsync("status:closed"));
    }

    [Fact]
    public async Task Filter_and_limit_restrict_what_is_counted()
    {
        await PopulateAsync();

        var filtered = await _fixture.Cases.CountByAsync("priority:P1", ["status", "unheard_of"], null);
        var limited = await _fixture.Cases.CountByAsync(null, ["status"], 2);

        Assert.Equal(["status IN_PROGRESS=1 OPEN=1", "unheard_of "], filtered.Attributes.Groups.Select(Describe));
        Assert.Equal(["status OPEN=2 CLOSED=1"], limited.Attributes.Groups.Select(Describe));
    }

    [Fact]
    public async Task Groups_of_several_facets_and_all_cases_are_counted()
    {
        await PopulateAsync();

        var aggregate = await _fixture.Cases.AggregateAsync("-priority:P2", ["status", "priority"], 2);
        var services = await _fixture.Cases.AggregateAsync("", ["service"], 1000);
        var none = await _fixture.Cases.AggregateAsync("", [], 1);

        Assert.Equal(["CLOSED,NOT_DEFINED 1", "IN_PROGRESS,P1 1"], Groups(aggregate));
        Assert.Equal(3, aggregate.Attributes.Total);
        Assert.Equal(["web 2", "api 1"], Groups(services));
        Assert.Equal(4, services.Attributes.Total);
        Assert.Empty(none.Attributes.Groups);
    }

    [Fact]
    public async Task Responses_have_the_form_of_the_service()
    {
        await _fixture.CreateCaseAsync();

        var count = await _fixture.GetAsync("cases/count?group_bys=status%2C%20priority&query_filter=status%3AOPEN");
        var empty = await _fixture.GetAsync("cases/count");
        var aggregate = await _fixture.PostAsync("cases/aggregate", Aggregation("""{"groups":["status"],"limit":14}"""));

        Assert.Equal(
            """
            {"data":{"id":"#","type":"count","attributes":{"groups":[{"group":"status","group_values":[{"count":1,"value":"OPEN"}]},
            {"group":"priority","group_values":[{"count":1,"value":"NOT_DEFINED"}]}]}}}
            """.OnOneLine(),
            WithoutId(count));
        Assert.Equal("""{"data":{"id":"#","type":"count","attributes":{"groups":[]}}}""", WithoutId(empty));
        Assert.Equal(
            """{"data":{"id":"#","type":"aggregate","attributes":{"groups":[{"group":"OPEN","value":[1]}],"total":1}}}""",
            WithoutId(aggregate));
    }

    [Theory]
    [InlineData("limit=0", "the query parameter limit must be a whole number of at least 1")]
    [InlineData("limit=many", "the query parameter limit must be a whole number of at least 1")]
    [InlineData("query_filter=%28", "query_filter must be a search query, but a word or a value is missing")]
    public async Task An_invalid_count_is_a_bad_request(string query, string detail) =>
        Assert.Equal(RawResponse.Invalid(detail), await _fixture.GetAsync($"cases/count?{query}"));

    [Theory]
    [InlineData("null", "group_by must be an object")]
    [InlineData("""{"groups":["status"]}""", "group_by.limit must be a whole number from 1 to 1000")]
    [InlineData("""{"groups":["status"],"limit":0}""", "group_by.limit must be a whole number from 1 to 1000")]
    [InlineData("""{"groups":["status"],"limit":1001}""", "group_by.limit must be a whole number from 1 to 1000")]
    [InlineData("""{"groups":["status"],"limit":1.5}""", "group_by.limit must be a whole number from 1 to 1000")]
    [InlineData("""{"groups":["status"],"limit":"1"}""", "group_by.limit must be a whole number from 1 to 1000")]
    [InlineData("""{"groups":[1],"limit":1}""", "group_by.groups[0] must be a string")]
    [InlineData("""{"groups":"status","limit":1}""", "group_by.groups must be a list")]
    [InlineData("""{"limit":1}""", "group_by.groups must be a list of strings")]
    public async Task An_invalid_aggregation_is_a_bad_request(string groupBy, string detail) =>
        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PostAsync("cases/aggregate", Aggregation(groupBy)));

    [Fact]
    public async Task An_aggregation_needs_a_filter() => Assert.Equal(
        RawResponse.InvalidAttribute("query_filter must be a string"),
        await _fixture.PostAsync(
            "cases/aggregate", """{"data":{"type":"aggregate","attributes":{"group_by":{"groups":[],"limit":1}}}}"""));

    private async Task PopulateAsync()
    {
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Priority = CasePriority.P1 });
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Priority = CasePriority.P2, AssigneeId = _fixture.CurrentUser.Id });
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Priority = CasePriority.P1, StatusName = "In Progress" });
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { StatusName = "Closed" });
        await _fixture.SetAttributeAsync("CASEM-1", "service", "web", "api");
        await _fixture.SetAttributeAsync("CASEM-2", "service", "web");
    }

    private static string Describe(CaseCountGroup group) =>
        $"{group.Group} {string.Join(' ', group.GroupValues.Select(value => $"{value.Value}={value.Count}"))}";

    private static IEnumerable<string> Groups(CaseAggregate aggregate) =>
        aggregate.Attributes.Groups.Select(group => $"{group.Group} {Assert.Single(group.Value)}");

    private static string Aggregation(string groupBy) =>
        InMemoryFixture.Body("aggregate", $$"""{"query_filter":"","group_by":{{groupBy}} }""");

    private static string WithoutId(RawResponse response)
    {
        Assert.Equal((200, "application/vnd.api+json"), (response.Status, response.ContentType));
        return Ids().Replace(response.Body, "#");
    }

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Ids();
}
