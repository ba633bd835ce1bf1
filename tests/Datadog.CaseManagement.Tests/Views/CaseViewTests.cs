using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Views;

public sealed class CaseViewTests
{
    private const string View =
        """
        {"id":"v1","type":"view","attributes":{"created_at":"2026-01-02T03:04:05Z","modified_at":"2026-01-03T00:00:00.5Z","name":"Open bugs",
        "np_rule_id":"n1","query":"status:open type:bug"},"relationships":{"created_by":{"data":{"id":"u1","type":"user"}},
        "modified_by":{"data":null},"project":{"data":{"id":"p1","type":"project"}}}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_gives_the_views_of_the_project_with_their_users()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/views").WithQuery("project_id=p%2F1%20%26").Responds(StubResponse.Json(
            200,
            $$$"""{"data":[{{{View}}},{"id":"v2","type":"view"}],"included":[{"id":"u1","type":"user","attributes":{"name":"Ada"}}]}"""));

        var views = await client.Views.ListAsync("p/1 &", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/views?project_id=p%2F1%20%26", request.ToString());
        Assert.Equal([KeyValuePair.Create("project_id", "p/1 &")], request.Query);
        Assert.Empty(request.Body);
        Assert.Equal(["v1", "v2"], views.Select(view => view.Id));
        AssertView(views[0]);
        Assert.Equal("Ada", views[0].Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Null(views[1].Attributes.Name);
        Assert.Null(views[1].Relationships.Project);
    }

    [Fact]
    public async Task List_of_a_project_without_views_is_empty()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":[]}"""));

        Assert.Empty(await client.Views.ListAsync("p1", Token));
    }

    [Fact]
    public async Task Get_brings_the_users_of_a_view_along()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/views/v1").Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"v1","type":"view","relationships":{"created_by":{"data":{"id":"u1","type":"user"}},
            "modified_by":{"data":{"id":"u2","type":"user"}}}},"included":[{"id":"u1","type":"user","attributes":{"name":"Ada"}},
            {"id":"u2","type":"user","attributes":{"name":"Grace"}}]}
            """));

        var view = await client.Views.GetAsync("v1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/views/v1", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal("Ada", view.Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Equal("Grace", view.Relationships.ModifiedBy!.User!.Attributes.Name);
    }

    [Fact]
    public async Task Create_sends_what_is_required_and_nothing_else()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, $$$"""{"data":{{{View}}}}"""));

        await client.Views.CreateAsync(new CreateCaseViewRequest { ProjectId = "p1", Name = "All", Query = "" }, Token);

        AssertJson.Equal(
            """{"data":{"attributes":{"project_id":"p1","name":"All","query":""},"type":"view"}}""",
            client.Stub.SingleRequest().BodyText);
    }

    public static TheoryData<CaseViewUpdate, string> Updates => new()
    {
        { new(), "{}" },
        { new() { Name = "Bugs" }, """{"name":"Bugs"}""" },
        { new() { Query = "status:open", NotificationRuleId = "n2" }, """{"query":"status:open","np_rule_id":"n2"}""" },
    };

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Update_sends_what_changes(CaseViewUpdate update, string attributes)
    {
        using var client = new TestClient();
        client.Stub.Given("PUT", "/api/v2/cases/views/v%2F1").Responds(StubResponse.Json(200, $$$"""{"data":{{{View}}}}"""));

        var updated = await client.Views.UpdateAsync("v/1", update, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PUT /api/v2/cases/views/v%2F1", request.ToString());
        AssertJson.Equal($$$"""{"data":{"attributes":{{{attributes}}},"type":"view"}}""", request.BodyText);
        AssertView(updated);
    }

    private static void AssertView(CaseView view)
    {
        Assert.Equal("v1", view.Id);
        Assert.Equal(ResourceType.View, view.Type);
        Assert.Equal(
            new CaseViewAttributes
            {
                CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                ModifiedAt = new DateTimeOffset(2026, 1, 3, 0, 0, 0, 500, TimeSpan.Zero),
                Name = "Open bugs",
                NotificationRuleId = "n1",
                Query = "status:open type:bug",
            },
            view.Attributes);
        Assert.Equal("u1", view.Relationships.CreatedBy!.Data!.Id);
        Assert.NotNull(view.Relationships.ModifiedBy);
        Assert.Null(view.Relationships.ModifiedBy.Data);
        Assert.Equal(new ResourceIdentifier { Id = "p1", Type = ResourceType.Project }, view.Relationships.Project!.Data);
    }
}
