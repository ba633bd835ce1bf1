using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class ProjectTests
{
    private const string Answer = """{"data":{"id":"p1","type":"project","attributes":{"key":"SEC","name":"Security"}}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_gives_every_project_with_its_members()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"p1","type":"project","attributes":{"key":"SEC","name":"Sécurité 🔒","restricted":true},
            "relationships":{"member_user":{"data":[{"id":"u1","type":"user"},{"id":"u9","type":"user"},{"id":"u2","type":"user"}]}}},
            {"id":"p2","type":"project","attributes":{"key":"OPS"}}],
            "included":[{"id":"u2","type":"user","attributes":{"name":"Bo"}},{"id":"u1","type":"user","attributes":{"name":"Ada","active":true}}]}
            """));

        var projects = await client.Projects.ListAsync(Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/projects", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal(["p1", "p2"], projects.Select(project => project.Id));
        Assert.Equal("Sécurité 🔒", projects[0].Attributes.Name);
        Assert.True(projects[0].Attributes.Restricted);
        var members = projects[0].Relationships.MemberUser!;
        Assert.Equal(["u1", "u9", "u2"], members.Data.Select(member => member.Id));
        Assert.Equal(["Ada", "Bo"], members.Users.Select(user => user.Attributes.Name));
        Assert.Equal("OPS", projects[1].Attributes.Key);
        Assert.Null(projects[1].Relationships.MemberUser);
    }

    [Fact]
    public async Task Get_gives_the_project_with_its_teams_and_board()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects/p1").Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"p1","type":"project","attributes":{"key":"SEC","name":"Security","restricted":false,
            "enabled_custom_case_types":["t1","t2"],"columns_config":{"columns":[
            {"type":"STATUS","sort_field":"created_at","sort":{"ascending":false,"priority":2}},{"type":"TITLE"}]}},
            "relationships":{"member_team":{"data":[{"id":"l1","type":"team_links"}],"links":{"related":"/api/v2/team/t/links"}},
            "member_user":{"data":[{"id":"u1","type":"user"}]}}}}
            """));

        var project = await client.Projects.GetAsync("p1", Token);

        Assert.Equal("GET /api/v2/cases/projects/p1", client.Stub.SingleRequest().ToString());
        Assert.Equal(("p1", ResourceType.Project), (project.Id, project.Type));
        Assert.Equal(("SEC", "Security", false), (project.Attributes.Key, project.Attributes.Name, project.Attributes.Restricted));
        Assert.Equal(["t1", "t2"], project.Attributes.EnabledCustomCaseTypes);
        Assert.Equal(
            [
                new ProjectColumn { Type = "STATUS", SortField = "created_at", Sort = new ProjectColumnSort { Ascending = false, Priority = 2 } },
                new ProjectColumn { Type = "TITLE" },
            ],
            project.Attributes.ColumnsConfig!.Columns);
        Assert.Equal([new ResourceIdentifier { Id = "l1", Type = ResourceType.TeamLink }], project.Relationships.MemberTeam!.Data);
        Assert.Equal("/api/v2/team/t/links", project.Relationships.MemberTeam.Links!.Related);
        Assert.Equal([new ResourceIdentifier { Id = "u1", Type = ResourceType.User }], project.Relationships.MemberUser!.Data);
        Assert.Empty(project.Relationships.MemberUser.Users);
    }

    [Fact]
    public async Task Create_sends_key_and_name_and_nothing_else()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/projects").Responds(StubResponse.Json(201, Answer));

        var created = await client.Projects.CreateAsync(new CreateProjectRequest { Key = "SEC", Name = "Security" }, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/projects", request.ToString());
        AssertJson.Equal("""{"data":{"attributes":{"key":"SEC","name":"Security"},"type":"project"}}""", request.BodyText);
        Assert.Equal(("p1", "SEC", "Security"), (created.Id, created.Attributes.Key, created.Attributes.Name));
    }

    [Fact]
    public async Task Create_sends_everything_that_a_project_can_start_with()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, Answer));

        await client.Projects.CreateAsync(
            new CreateProjectRequest
            {
                Key = "SEC",
                Name = "Security",
                EnabledCustomCaseTypes = [],
                TeamId = "team-1",
                AdditionalProperties = new Dictionary<string, JsonElement> { ["brand_new"] = JsonElement.Parse("1") },
            },
            Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"key":"SEC","name":"Security","enabled_custom_case_types":[],"team_uuid":"team-1","brand_new":1},
            "type":"project"}}
            """,
            client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public async Task Update_sends_only_what_changes()
    {
        using var client = new TestClient();
        client.Stub.Given("PATCH", "/api/v2/cases/projects/p1").Responds(StubResponse.Json(200, Answer));

        var updated = await client.Projects.UpdateAsync("p1", new ProjectUpdate { Name = "Security" }, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PATCH /api/v2/cases/projects/p1", request.ToString());
        AssertJson.Equal("""{"data":{"attributes":{"name":"Security"},"type":"project"}}""", request.BodyText);
        Assert.Equal("Security", updated.Attributes.Name);
    }

    [Fact]
    public async Task Update_sends_everything_that_can_change()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        await client.Projects.UpdateAsync(
            "p1",
            new ProjectUpdate
            {
                Name = "Security",
                TeamId = "team-1",
                EnabledCustomCaseTypes = ["t1"],
                ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { Type = "STATUS", Sort = new ProjectColumnSort { Ascending = true } }] },
                Settings = new ProjectSettings
                {
                    AutoCloseInactiveCases = new AutoCloseInactiveCases { Enabled = true, MaxInactiveTimeInSeconds = 3_000_000_000 },
                    IntegrationJira = new JiraIntegration { Sync = new JiraSync { Properties = new JiraSyncProperties() } },
                },
            },
            Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"Security","team_uuid":"team-1","enabled_custom_case_types":["t1"],
            "columns_config":{"columns":[{"type":"STATUS","sort":{"ascending":true}}]},
            "settings":{"auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":3000000000},
            "integration_jira":{"sync":{"properties":{}}}}},"type":"project"}}
            """,
            client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public async Task Settings_that_were_read_can_be_sent_with_one_of_them_changed()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"p1","type":"project","attributes":{"settings":{"notification":{"enabled":true,"destinations":[1,9],"new":1},
            "integration_on_call":{"enabled":false},"integration_pager":{"x":null}}}}}
            """));
        var settings = (await client.Projects.GetAsync("p1", Token)).Attributes.Settings!;

        await client.Projects.UpdateAsync(
            "p1", new ProjectUpdate { Settings = settings with { IntegrationOnCall = settings.IntegrationOnCall! with { Enabled = true } } }, Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"settings":{"notification":{"enabled":true,"destinations":[1,9],"new":1},
            "integration_on_call":{"enabled":true},"integration_pager":{"x":null}}},"type":"project"}}
            """,
            client.Stub.Requests[1].BodyText);
    }

    [Fact]
    public void Create_rejects_the_key_that_Datadog_reserves()
    {
        using var client = new TestClient();

        var exception = Assert.ThrowsAny<ArgumentException>(() =>
        {
            _ = client.Projects.CreateAsync(new CreateProjectRequest { Key = "CASE", Name = "Security" }, Token);
        });

        Assert.Equal("Key", exception.ParamName);
        Assert.Empty(client.Stub.Requests);
    }
}
