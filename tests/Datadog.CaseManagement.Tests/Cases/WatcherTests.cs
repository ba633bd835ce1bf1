using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class WatcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListWatchers_brings_the_users_along()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"w1","type":"watcher","relationships":{"user":{"data":{"id":"u1","type":"user"}}}},
            {"id":"w2","type":"watcher","relationships":{"user":{"data":{"id":"u2","type":"user"}}}},{"id":"w3","type":"watcher"}],
            "included":[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com"}}]}
            """));

        var watchers = await client.Cases.ListWatchersAsync("CASEM-1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/CASEM-1/watchers", request.ToString());
        Assert.Equal(["w1", "w2", "w3"], watchers.Select(watcher => watcher.Id));
        Assert.Equal(ResourceType.Watcher, watchers[0].Type);
        Assert.Equal("ada@example.com", watchers[0].Relationships.User!.User!.Attributes.Email);
        Assert.Equal("u2", watchers[1].Relationships.User!.Data!.Id);
        Assert.Null(watchers[1].Relationships.User!.User);
        Assert.Null(watchers[2].Relationships.User);
    }
}
