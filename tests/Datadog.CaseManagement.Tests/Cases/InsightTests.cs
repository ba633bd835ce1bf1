using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class InsightTests
{
    private static readonly CaseInsight Insight =
        new() { Ref = "/monitors/12345?q=total", ResourceId = "12345", Type = CaseInsightType.Monitor };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Insights_are_sent_whole_whether_they_are_added_or_removed(string method)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200, """{"data":{"attributes":{"insights":[{"ref":"/monitors/1","resource_id":"1","type":"MONITOR"}]}}}"""));

        var updated = await CallAsync(client, method, [Insight]);

        var request = client.Stub.SingleRequest();
        Assert.Equal($"{method} /api/v2/cases/CASEM-1/insights", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"insights":[{"ref":"/monitors/12345?q=total","resource_id":"12345","type":"MONITOR"}]},"type":"case"}}
            """,
            request.BodyText);
        Assert.Equal(
            new CaseInsight { Ref = "/monitors/1", ResourceId = "1", Type = CaseInsightType.Monitor },
            Assert.Single(updated.Attributes.Insights));
    }

    [Theory]
    [InlineData("PUT", 0, false)]
    [InlineData("DELETE", 0, false)]
    [InlineData("PUT", 101, false)]
    [InlineData("DELETE", 101, false)]
    [InlineData("PUT", 100, true)]
    [InlineData("DELETE", 100, true)]
    public async Task There_are_from_1_to_100_insights(string method, int count, bool isAllowed)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{}}"""));

        var exception = await Record.ExceptionAsync(() => CallAsync(client, method, [.. Enumerable.Repeat(Insight, count)]));

        if (isAllowed)
        {
            Assert.Null(exception);
            client.Stub.SingleRequest();
        }
        else
        {
            Assert.Equal("insights", Assert.IsType<ArgumentException>(exception).ParamName);
            Assert.Empty(client.Stub.Requests);
        }
    }

    private static Task<Case> CallAsync(TestClient client, string method, IReadOnlyList<CaseInsight> insights) =>
        method == "PUT"
            ? client.Cases.AddInsightsAsync("CASEM-1", insights, Token)
            : client.Cases.RemoveInsightsAsync("CASEM-1", insights, Token);
}
