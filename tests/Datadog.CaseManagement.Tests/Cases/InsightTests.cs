using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class InsightTests
{
    private static readonly CaseInsight Insight =
        new() { Ref = "/monitors/12345?q=total", ResourceId = "12345", Type = CaseInsightType.Monitor };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public void An_insight_needs_a_resource(string method)
    {
        using var client = new TestClient();
        foreach (var insight in new[] { null, Insight with { ResourceId = "" }, Insight with { ResourceId = " \t" }, Insight with { ResourceId = null } })
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => { _ = CallAsync(client, method, [insight!]); });
            Assert.Equal("insights", exception.ParamName);
        }

        Assert.Empty(client.Stub.Requests);
    }

    private static Task<Case> CallAsync(TestClient client, string method, IReadOnlyList<CaseInsight> insights) =>
        method == "PUT"
            ? client.Cases.AddInsightsAsync("CASEM-1", insights, Token)
            : client.Cases.RemoveInsightsAsync("CASEM-1", insights, Token);
}
