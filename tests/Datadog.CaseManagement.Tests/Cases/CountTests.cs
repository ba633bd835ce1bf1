using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CountTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

        var count = await client.Cases.CountAsync("service:case-api", ["status", "priority"], 5, Token);

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

        var count = await client.Cases.CountAsync(groupBys: [], cancellationToken: Token);

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
