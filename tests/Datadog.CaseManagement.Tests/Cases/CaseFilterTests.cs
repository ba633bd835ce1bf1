using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CaseFilterTests
{
    public static TheoryData<string, CaseFilter> Filters => new()
    {
        { "status:open", CaseFilter.Status("open") },
        { "status:IN_PROGRESS", CaseFilter.Status(CaseStatus.InProgress) },
        { "status:(OPEN OR CLOSED)", CaseFilter.Status(CaseStatus.Open, CaseStatus.Closed) },
        { "status:(open OR \"In Review\")", CaseFilter.Status("open", "In Review") },
        { "priority:(P2 OR P3)", CaseFilter.Priority(CasePriority.P2, CasePriority.P3) },
        { "project:SEC", CaseFilter.Project("SEC") },
        { "project_id:d59d89e1-b144-47e2-ae70-179203edf0ba", CaseFilter.ProjectId("d59d89e1-b144-47e2-ae70-179203edf0ba") },
        { "assignee:\"ada@example.com\"", CaseFilter.Assignee("ada@example.com") },
        { "assignee:*", CaseFilter.Assigned() },
        { "-assignee:*", CaseFilter.Unassigned() },
        { "-assignee:*", CaseFilter.Not(CaseFilter.Assignee("*")) },
        { "assignee:*", CaseFilter.Not(CaseFilter.Unassigned()) },
        { "assignee:(\"*\" OR ada)", CaseFilter.Assignee("*", "ada") },
        { "status:open AND -assignee:*", CaseFilter.Status("open").And(CaseFilter.Unassigned()) },
        { "creation_source:(MANUAL OR MONITOR)", CaseFilter.CreationSource(CreationSource.Manual, new CreationSource("MONITOR")) },
        { "type:bug", CaseFilter.Type("bug") },
        { "service:case-api", CaseFilter.Attribute("service", "case-api") },
        { "aws_region:(eu OR us)", CaseFilter.Attribute("aws_region", "eu", "us") },
        { "\"kubernetes pods\"", CaseFilter.Text("kubernetes pods") },
        { "\"kubernetes\"", CaseFilter.Text("kubernetes") },
        { "status:open AND priority:P1", CaseFilter.Status("open").And(CaseFilter.Priority(CasePriority.P1)) },
        { "a:1 AND b:2 AND c:3", A.And(B).And(C) },
        { "a:1 AND b:2 AND c:3", A.And(B.And(C)) },
        { "a:1 OR b:2 OR c:3", A.Or(B).Or(C) },
        { "(a:1 OR b:2) AND c:3", A.Or(B).And(C) },
        { "a:1 AND (b:2 OR c:3)", A.And(B.Or(C)) },
        { "(a:1 AND b:2) OR c:3", A.And(B).Or(C) },
        { "-a:1", CaseFilter.Not(A) },
        { "-a:(1 OR 2)", CaseFilter.Not(CaseFilter.Attribute("a", "1", "2")) },
        { "-\"kubernetes pods\"", CaseFilter.Not(CaseFilter.Text("kubernetes pods")) },
        { "-(a:1 OR b:2)", CaseFilter.Not(A.Or(B)) },
        { "a:1 OR b:2", CaseFilter.Not(CaseFilter.Not(A.Or(B))) },
        { "a:1 AND -b:2", A.And(CaseFilter.Not(B)) },
        { "web* OR db*", CaseFilter.Raw("web* OR db*") },
        { "a:1 AND (web* OR db*)", A.And(CaseFilter.Raw("web* OR db*")) },
        { "(web* OR db*) OR a:1", CaseFilter.Raw("web* OR db*").Or(A) },
        { "-(web*)", CaseFilter.Not(CaseFilter.Raw("web*")) },
    };

    private static CaseFilter A => CaseFilter.Attribute("a", "1");

    private static CaseFilter B => CaseFilter.Attribute("b", "2");

    private static CaseFilter C => CaseFilter.Attribute("c", "3");

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void A_filter_is_written_in_the_syntax_of_the_search_bar(string expected, CaseFilter filter)
    {
        Assert.Equal(expected, filter.ToString());
        Assert.Equal(expected, (string)filter);
    }

    [Theory]
    [InlineData("P1", "P1")]
    [InlineData("v1.2_3", "v1.2_3")]
    [InlineData("", "\"\"")]
    [InlineData(" ", "\" \"")]
    [InlineData("In Progress", "\"In Progress\"")]
    [InlineData("hello:world", "\"hello:world\"")]
    [InlineData("web*", "\"web*\"")]
    [InlineData("we?", "\"we?\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("C:\\temp\\", "\"C:\\\\temp\\\\\"")]
    [InlineData("\\\"", "\"\\\\\\\"\"")]
    [InlineData("-x", "\"-x\"")]
    [InlineData("a) OR status:(open", "\"a) OR status:(open\"")]
    [InlineData("[1 TO 5]", "\"[1 TO 5]\"")]
    [InlineData(">5", "\">5\"")]
    [InlineData("a/b", "\"a/b\"")]
    [InlineData("@x", "\"@x\"")]
    [InlineData("OR", "\"OR\"")]
    [InlineData("AND", "\"AND\"")]
    [InlineData("NOT", "\"NOT\"")]
    [InlineData("TO", "\"TO\"")]
    [InlineData("Österreich 🔥", "\"Österreich 🔥\"")]
    [InlineData("a\tb\n", "\"a\tb\n\"")]
    public void A_value_is_literal_whatever_it_holds(string value, string expected) =>
        Assert.Equal("k:" + expected, CaseFilter.Attribute("k", value).ToString());

    [Theory]
    [InlineData("team", "team")]
    [InlineData("a.b-c_d", "a.b-c_d")]
    [InlineData("@a", "@a")]
    [InlineData("-a", "\\-a")]
    [InlineData("a:b", "a\\:b")]
    [InlineData("a b", "a\\ b")]
    [InlineData("a\\\"", "a\\\\\\\"")]
    [InlineData("(a*)", "\\(a\\*\\)")]
    public void A_key_is_literal_whatever_it_holds(string key, string expected) =>
        Assert.Equal(expected + ":1", CaseFilter.Attribute(key, "1").ToString());

    public static TheoryData<string, Func<CaseFilter>> Refused => new()
    {
        { "statuses", () => CaseFilter.Status(Array.Empty<string>()) },
        { "statuses", () => CaseFilter.Status((CaseStatus[])null!) },
        { "statuses", () => CaseFilter.Status(default(CaseStatus)) },
        { "priorities", () => CaseFilter.Priority() },
        { "assignees", () => CaseFilter.Assignee() },
        { "assignees", () => CaseFilter.Assignee(null!) },
        { "sources", () => CaseFilter.CreationSource() },
        { "keys", () => CaseFilter.Project([null!]) },
        { "values", () => CaseFilter.Attribute("k") },
        { "key", () => CaseFilter.Attribute(" ", "v") },
        { "words", () => CaseFilter.Text("") },
        { "text", () => CaseFilter.Raw(" ") },
        { "filter", () => CaseFilter.Not(null!) },
        { "other", () => A.And(null!) },
        { "other", () => A.Or(null!) },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_filter_that_says_nothing_cannot_be_made(string parameter, Func<CaseFilter> make) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Fact]
    public async Task A_filter_goes_wherever_a_search_text_goes()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases").Responds(StubResponse.Json(200, """{"data":[]}"""));
        client.Stub.Given("GET", "/api/v2/cases/count").Responds(StubResponse.Json(200, """{"data":{}}"""));
        client.Stub.Given("POST", "/api/v2/cases/aggregate").Responds(StubResponse.Json(200, """{"data":{}}"""));
        var token = TestContext.Current.CancellationToken;
        var filter = CaseFilter.Text("a \"b\" & c=d");

        await client.Cases.SearchPageAsync(filter, cancellationToken: token);
        await client.Cases.CountByAsync(filter, cancellationToken: token);
        await client.Cases.AggregateAsync(filter, ["status"], 1, token);
        await client.Cases.SearchPageAsync((CaseFilter?)null, cancellationToken: token);

        const string Text = "\"a \\\"b\\\" & c=d\"";
        var requests = client.Stub.Requests;
        Assert.Equal(KeyValuePair.Create("filter", Text), requests[0].Query[0]);
        Assert.Equal(KeyValuePair.Create("query_filter", Text), requests[1].Query[0]);
        Assert.Equal(Text, requests[2].Json.GetProperty("data").GetProperty("attributes").GetProperty("query_filter").GetString());
        Assert.DoesNotContain(requests[3].Query, pair => pair.Key == "filter");
    }
}
