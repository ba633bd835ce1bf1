using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CountTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"data":[{"id":"c1"}],"meta":{"page":{"current":1,"size":1,"total":8},"total_cases":7}}""", 7)]
    [InlineData("""{"data":[{"id":"c1"}],"meta":{"page":{"current":1,"size":1,"total":8}}}""", 8)]
    [InlineData("""{"data":[{"id":"c1"}],"meta":{"page":{"total":8},"total_cases":"7"}}""", 8)]
    [InlineData("""{"data":[],"meta":{"total_cases":3}}""", 3)]
    [InlineData("""{"data":[],"meta":{"page":{"total":0}}}""", 0)]
    [InlineData("""{"data":[]}""", 0)]
    public async Task The_number_of_cases_is_the_total_of_a_search_for_one_case(string response, int expected)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, response));

        var count = await client.Cases.CountAsync(cancellationToken: Token);

        Assert.Equal(expected, count);
        Assert.Equal("GET /api/v2/cases?page%5Bsize%5D=1&page%5Bnumber%5D=1", client.Stub.SingleRequest().ToString());
    }

    [Theory]
    [InlineData("""{"data":[{"id":"c1"}]}""")]
    [InlineData("""{"data":[{"id":"c1"},{"id":"c2"}],"meta":{"page":{"total":1}}}""")]
    [InlineData("""{"data":[{"id":"c1"}],"meta":{"page":{"total":-1},"total_cases":-7}}""")]
    public async Task Cases_without_a_total_cannot_be_counted(string response)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, response));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.CountAsync("status:open", Token));

        Assert.Equal("Datadog answered SearchCases with cases, but reported no total to count them by.", exception.Message);
        Assert.Equal(
            (HttpStatusCode.OK, "SearchCases", HttpMethod.Get, "/api/v2/cases"),
            (exception.StatusCode, exception.Operation, exception.Method, exception.Path));
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task Count_sends_the_filter_and_the_fields_joined_with_commas()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"n1","type":"count","attributes":{"groups":[{"group":"status","group_values":[{"count":7,"value":"OPEN"},
            {"count":0,"value":"CLOSED"}]},{"group":"priority","group_values":[]}]}}}
            """));

        var count = await client.Cases.CountByAsync("service:case-api", ["status", "priority"], 5, Token);

        Assert.Equal(
            "GET /api/v2/cases/count?query_filter=service%3Acase-api&group_bys=status%2Cpriority&limit=5",
            client.Stub.SingleRequest().ToString());
        Assert.Equal(("n1", "count"), (count.Id, count.Type?.Value));
        Assert.Equal(["status", "priority"], count.Attributes.Groups.Select(group => group.Group));
        Assert.Equal([("OPEN", 7), ("CLOSED", 0)], count.Attributes.Groups[0].GroupValues.Select(value => (value.Value, value.Count)));
        Assert.Empty(count.Attributes.Groups[1].GroupValues);
    }

    [Fact]
    public async Task Count_leaves_out_what_is_not_given()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{"id":"n1","type":"count"}}"""));

        var count = await client.Cases.CountByAsync(groupBys: [], cancellationToken: Token);

        Assert.Equal("GET /api/v2/cases/count", client.Stub.SingleRequest().ToString());
        Assert.Empty(count.Attributes.Groups);
    }

    [Fact]
    public async Task Aggregate_sends_the_filter_the_fields_and_the_limit()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"a1","type":"aggregate","attributes":{"total":12.5,"groups":[{"group":"OPEN","value":[7]},
            {"group":"CLOSED","value":[5.5,0]},{"group":"none"}]}}}
            """));

        var aggregate = await client.Cases.AggregateAsync("service:case-api", ["status"], 14, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/aggregate", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"group_by":{"groups":["status"],"limit":14},"query_filter":"service:case-api"},"type":"aggregate"}}
            """,
            request.BodyText);
        Assert.Equal(ResourceType.Aggregate, aggregate.Type);
        Assert.Equal(12.5, aggregate.Attributes.Total);
        Assert.Equal(["OPEN", "CLOSED", "none"], aggregate.Attributes.Groups.Select(group => group.Group));
        Assert.Equal([7], aggregate.Attributes.Groups[0].Value);
        Assert.Equal([5.5, 0], aggregate.Attributes.Groups[1].Value);
        Assert.Empty(aggregate.Attributes.Groups[2].Value);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task Aggregate_has_from_1_to_1000_groups(int limit, bool isAllowed)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{}}"""));

        var exception = await Record.ExceptionAsync(() => client.Cases.AggregateAsync("", [], limit, Token));

        if (isAllowed)
        {
            Assert.Null(exception);
        }
        else
        {
            Assert.Equal("limit", Assert.IsType<ArgumentOutOfRangeException>(exception).ParamName);
            Assert.Empty(client.Stub.Requests);
        }
    }
}
