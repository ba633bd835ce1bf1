using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class FavoriteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_gives_the_identifiers_of_the_projects()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects/favorites").Responds(StubResponse.Json(
            200, """{"data":[{"id":"p1","type":"project_favorite"},{"id":"p2","type":"project_favorite"}]}"""));

        var favorites = await client.Projects.ListFavoritesAsync(Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/projects/favorites", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal(
            [
                new ProjectFavorite { Id = "p1", Type = ResourceType.ProjectFavorite },
                new ProjectFavorite { Id = "p2", Type = ResourceType.ProjectFavorite },
            ],
            favorites);
    }

    [Fact]
    public async Task Add_is_sent_without_a_body_and_answered_without_data()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/projects/p1/favorites").Responds(StubResponse.Empty(204));

        await client.Projects.AddFavoriteAsync("p1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/projects/p1/favorites", request.ToString());
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task Remove_is_answered_without_data()
    {
        using var client = new TestClient();
        client.Stub.Given("DELETE", "/api/v2/cases/projects/p1/favorites").Responds(StubResponse.Empty(204));

        await client.Projects.RemoveFavoriteAsync("p1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("DELETE /api/v2/cases/projects/p1/favorites", request.ToString());
        Assert.Empty(request.Body);
    }
}
