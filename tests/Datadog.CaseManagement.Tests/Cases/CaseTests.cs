using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class CaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_brings_the_users_of_a_case_along()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/CASEM-1").Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"c1","type":"case","attributes":{"title":"Löschung 🔥"},"relationships":{
            "assignee":{"data":{"id":"u2","type":"user"}},"created_by":{"data":{"id":"u1","type":"user"}},
            "modified_by":{"data":{"id":"u9","type":"user"}},"project":{"data":{"id":"p1","type":"project"}}}},
            "included":[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","handle":"ada","active":true}},
            {"id":"u2","type":"user","attributes":{"name":"","active":false}}]}
            """));

        var found = await client.Cases.GetAsync("CASEM-1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/CASEM-1", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal("Löschung 🔥", found.Attributes.Title);
        Assert.Equal(
            new UserAttributes { Name = "Ada", Email = "ada@example.com", Handle = "ada", Active = true },
            found.Relationships.CreatedBy!.User!.Attributes);
        Assert.Equal("u2", found.Relationships.Assignee!.User!.Id);
        Assert.False(found.Relationships.Assignee.User.Attributes.Active);
        Assert.Equal("u9", found.Relationships.ModifiedBy!.Data!.Id);
        Assert.Null(found.Relationships.ModifiedBy.User);
        Assert.Equal(new ResourceIdentifier { Id = "p1", Type = ResourceType.Project }, found.Relationships.Project!.Data);
    }

    [Fact]
    public async Task Create_sends_what_is_required_and_nothing_else()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases").Responds(StubResponse.Json(201, """{"data":{"id":"c1","type":"case"}}"""));

        var created = await client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = "p1", Title = "Disk full", TypeId = CaseType.StandardId }, Token);

        var request = client.Stub.SingleRequest();
        AssertJson.Equal(
            """
            {"data":{"attributes":{"title":"Disk full","type_id":"00000000-0000-0000-0000-000000000001"},
            "relationships":{"project":{"data":{"id":"p1","type":"project"}}},"type":"case"}}
            """,
            request.BodyText);
        Assert.Equal("c1", created.Id);
    }

    [Fact]
    public async Task Create_sends_everything_that_a_case_can_start_with()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases").Responds(StubResponse.Json(201, """{"data":{"id":"c1","type":"case"}}"""));

        await client.Cases.CreateAsync(
            new CreateCaseRequest
            {
                ProjectId = "p1",
                Title = "Disk full 🔥 <b>",
                TypeId = "t1",
                Description = "line\nline",
                Priority = CasePriority.P2,
                StatusName = "In Progress",
                AssigneeId = "u1",
                CustomAttributes = new Dictionary<string, CustomAttributeValue>
                {
                    ["service"] = CustomAttributeValue.Text(["web", "db"]),
                    ["runbook"] = CustomAttributeValue.Url("https://example.com/r"),
                    ["weight"] = CustomAttributeValue.Number(0.1),
                    ["team"] = CustomAttributeValue.Select("sre"),
                },
                AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement>
                {
                    ["brand_new"] = System.Text.Json.JsonElement.Parse("1"),
                },
            },
            Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"title":"Disk full 🔥 <b>","type_id":"t1","description":"line\nline","priority":"P2","status_name":"In Progress",
            "custom_attributes":{"service":{"type":"TEXT","is_multi":true,"value":["web","db"]},
            "runbook":{"type":"URL","is_multi":false,"value":"https://example.com/r"},
            "weight":{"type":"NUMBER","is_multi":false,"value":0.1},"team":{"type":"SELECT","is_multi":false,"value":"sre"}},"brand_new":1},
            "relationships":{"project":{"data":{"id":"p1","type":"project"}},"assignee":{"data":{"id":"u1","type":"user"}}},"type":"case"}}
            """,
            client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public async Task Create_with_a_null_assignee_sends_a_relationship_without_a_user()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, """{"data":{"id":"c1","type":"case"}}"""));

        await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y", AssigneeId = null }, Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"title":"t","type_id":"y"},
            "relationships":{"project":{"data":{"id":"p","type":"project"}},"assignee":{"data":null}},"type":"case"}}
            """,
            client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public async Task Create_with_an_unknown_priority_tells_what_the_server_allows()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            400, """{"errors":[{"title":"Generic Error","detail":"invalid priority P9. Must be one of P1, P2"}]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y", Priority = new CasePriority("P9") }, Token));

        Assert.Equal(
            "Datadog answered CreateCase (POST /api/v2/cases) with 400 Bad Request: Generic Error: invalid priority P9. "
            + "Must be one of P1, P2.",
            exception.Message);
        Assert.Contains("\"priority\":\"P9\"", client.Stub.SingleRequest().BodyText, StringComparison.Ordinal);
    }
}
