using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class ProjectTests
{
    private const string Settings = """
        {"notification":{"enabled":true,"destinations":[1],"notify_on_case_assignment":true,"notify_on_case_unassignment":true,
        "notify_on_case_closed":true,"notify_on_case_priority_change":true,"notify_on_case_comment":true,
        "notify_on_case_comment_mention":true,"notify_on_case_status_change":true}}
        """;

    private static readonly CreateProjectRequest Security = new() { Key = "SEC", Name = "Security" };

    private readonly InMemoryFixture _fixture = new();

    private CaseProjectsClient Projects => _fixture.Datadog.Client.Projects;

    [Fact]
    public async Task A_new_project_is_returned_with_the_default_settings()
    {
        var response = await _fixture.PostAsync("cases/projects", """{"data":{"type":"project","attributes":{"key":"SEC","name":"Security"}}}""");

        var resource = $$$"""
            {"id":"{{{response.Id}}}","type":"project",
            "attributes":{"key":"SEC","name":"Security","restricted":false,"settings":{{{Settings}}}}
            }
            """.OnOneLine();
        Assert.Equal(RawResponse.JsonApi(201, $$"""{"data":{{resource}}}"""), response);
        AssertJson.Equal(resource, Json.Serialize(await Projects.GetAsync(response.Id)));
        AssertJson.Equal(resource, Json.Serialize((await Projects.ListAsync())[1]));
    }

    [Fact]
    public async Task A_new_project_has_its_case_types_its_team_and_cases_with_its_key()
    {
        var created = await Projects.CreateAsync(Security with { EnabledCustomCaseTypes = [CaseType.StandardId], TeamId = InMemoryFixture.UnknownId });

        AssertJson.Equal(
            $$$"""
            {"id":"{{{created.Id}}}","type":"project",
            "attributes":{"enabled_custom_case_types":["{{{CaseType.StandardId}}}"],"key":"SEC","name":"Security","restricted":false,
            "settings":{{{Settings}}} },
            "relationships":{"member_team":{"data":[{"id":"{{{InMemoryFixture.UnknownId}}}","type":"team_links"}]} } }
            """,
            Json.Serialize(await Projects.GetAsync(created.Id)));
        var @case = await _fixture.Datadog.Client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = created.Id, Title = "T", TypeId = CaseType.StandardId });
        Assert.Equal("SEC-1", @case.Attributes.Key);
    }

    [Fact]
    public async Task An_update_changes_only_its_members_and_merges_settings()
    {
        var id = _fixture.Datadog.ProjectId;

        var updated = await Projects.UpdateAsync(id, new ProjectUpdate
        {
            Name = "Cases",
            ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { SortField = "priority" }] },
            EnabledCustomCaseTypes = [],
            Settings = new ProjectSettings
            {
                Notification = new ProjectNotificationSettings { Enabled = false, Destinations = [NotificationDestination.Slack] },
                IntegrationJira = new JiraIntegration { Enabled = true },
            },
        });

        var settings = Settings
            .Replace("\"enabled\":true,\"destinations\":[1]", "\"enabled\":false,\"destinations\":[2]", StringComparison.Ordinal)
            .Replace("}}", "},\"integration_jira\":{\"enabled\":true}}", StringComparison.Ordinal);
        AssertJson.Equal(
            $$$"""
            {"id":"{{{id}}}","type":"project",
            "attributes":{"columns_config":{"columns":[{"sort_field":"priority"}]},"enabled_custom_case_types":[],"key":"CASEM",
            "name":"Cases","restricted":false,"settings":{{{settings}}} } }
            """,
            Json.Serialize(updated));
        Assert.Equal(Json.Serialize(updated), Json.Serialize(await Projects.UpdateAsync(id, new ProjectUpdate())));
        Assert.Equal(Json.Serialize(updated), Json.Serialize(Assert.Single(_fixture.Datadog.Projects)));
    }

    [Theory]
    [InlineData(""" "columns_config":null,"enabled_custom_case_types":null,"team_uuid":null,"settings":{"integration_jira":null} """, 200)]
    [InlineData(""" "name":"" """, 400)]
    [InlineData(""" "name":"Changed","settings":[] """, 400)]
    [InlineData(""" "columns_config":[] """, 400)]
    [InlineData(""" "enabled_custom_case_types":[1] """, 400)]
    [InlineData(""" "enabled_custom_case_types":["9fd476d7-a955-454a-851d-980c655c02d3"] """, 404)]
    [InlineData(""" "team_uuid":"the team" """, 400)]
    public async Task Null_removes_optional_members_and_an_invalid_value_changes_nothing(string changes, int status)
    {
        var original = Assert.Single(_fixture.Datadog.Projects);
        var changed = await Projects.UpdateAsync(original.Id, new ProjectUpdate
        {
            ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { SortField = "priority" }] },
            EnabledCustomCaseTypes = [CaseType.StandardId],
            TeamId = InMemoryFixture.UnknownId,
            Settings = new ProjectSettings { IntegrationJira = new JiraIntegration { Enabled = true } },
        });

        var response = await _fixture.SendAsync(
            HttpMethod.Patch, $"cases/projects/{original.Id}", $$"""{"data":{"type":"project","attributes":{ {{changes}} } } }""");

        Assert.Equal(status, response.Status);
        Assert.Equal(Json.Serialize(status == 200 ? original : changed), Json.Serialize(Assert.Single(_fixture.Datadog.Projects)));
    }

    [Theory]
    [InlineData("""{"key":"CASE","name":"Reserved"}""", "key must be another one than CASE and those of the other projects")]
    [InlineData("""{"key":"CASEM","name":"Taken"}""", "key must be another one than CASE and those of the other projects")]
    [InlineData("""{"key":"ELEVENCHARS","name":"Long"}""", "key must be 1 to 10 letters")]
    [InlineData("""{"key":"SEC1","name":"Digit"}""", "key must be 1 to 10 letters")]
    [InlineData("""{"key":"Ä","name":"Not ASCII"}""", "key must be 1 to 10 letters")]
    [InlineData("""{"key":"","name":"Empty"}""", "key must be a string that is not empty")]
    [InlineData("""{"key":"SEC"}""", "name must be a string that is not empty")]
    public async Task A_reserved_or_existing_key_and_a_missing_name_are_bad_requests(string attributes, string detail)
    {
        var response = await _fixture.PostAsync("cases/projects", $$"""{"data":{"type":"project","attributes":{{attributes}} } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        Assert.Single(_fixture.Datadog.Projects);
    }

    [Fact]
    public async Task A_deleted_project_is_gone_with_its_rules_views_favorites_and_cases()
    {
        var (project, client) = (await Projects.CreateAsync(Security), _fixture.Datadog.Client);
        var @case = await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = project.Id, Title = "T", TypeId = CaseType.StandardId });
        var other = _fixture.Datadog.AddCase(new InMemoryCase("Other"));
        await client.Cases.CreateLinkAsync(new CreateCaseLinkRequest
        {
            ParentEntityType = CaseLinkEntityType.Case,
            ParentEntityId = other.Id,
            Relationship = CaseLinkRelationship.Blocks,
            ChildEntityType = CaseLinkEntityType.Case,
            ChildEntityId = @case.Id,
        });
        var view = await client.Views.CreateAsync(new CreateCaseViewRequest { ProjectId = project.Id, Name = "All", Query = "" });
        await Projects.AddFavoriteAsync(project.Id);

        await Projects.DeleteAsync(project.Id);

        Assert.Equal([_fixture.Datadog.ProjectId], _fixture.Datadog.Projects.Select(left => left.Id));
        Assert.Empty(await Projects.ListFavoritesAsync());
        await AssertError.NotFoundAsync("case", () => client.Cases.GetAsync(@case.Id));
        Assert.Empty(await client.Cases.ListLinksAsync(CaseLinkEntityType.Case, other.Id));
        var next = _fixture.Datadog.AddCase(new InMemoryCase("Next")).Attributes;
        Assert.Equal(("CASEM-2", "3"), (next.Key, next.PublicId));
        await AssertError.NotFoundAsync("view", () => client.Views.GetAsync(view.Id));
        await AssertError.NotFoundAsync("project", () => Projects.ListAutomationRulesAsync(project.Id));
    }

    [Fact]
    public async Task An_unknown_project_is_not_found()
    {
        await AssertError.NotFoundAsync("project", () => Projects.GetAsync(InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("failed to get project: project", () => Projects.UpdateAsync(InMemoryFixture.UnknownId, new ProjectUpdate { Name = "Other" }));
        await AssertError.NotFoundAsync("project", () => Projects.DeleteAsync(InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("project", () => Projects.AddFavoriteAsync(InMemoryFixture.UnknownId));
        await AssertError.InvalidParameterAsync("ProjectId", () => Projects.GetAsync("CASEM"));
    }

    [Fact]
    public async Task Favorites_belong_to_a_user_and_are_in_the_order_of_their_creation()
    {
        var (first, second) = (_fixture.Datadog.ProjectId, _fixture.Datadog.AddProject("SEC", "Security"));
        foreach (var id in new[] { second, first, second })
        {
            await Projects.AddFavoriteAsync(id);
        }

        Assert.Equal([second, first], (await Projects.ListFavoritesAsync()).Select(favorite => favorite.Id));
        Assert.Equal(
            $$"""{"data":[{"id":"{{second}}","type":"project_favorite"},{"id":"{{first}}","type":"project_favorite"}]}""",
            (await _fixture.GetAsync("cases/projects/favorites")).Body);
        await Projects.RemoveFavoriteAsync(second);
        await Projects.RemoveFavoriteAsync(second);
        Assert.Equal([first], (await Projects.ListFavoritesAsync()).Select(favorite => favorite.Id));
        _fixture.Datadog.CurrentUser = new("Grace", "grace@example.com");
        Assert.Empty(await Projects.ListFavoritesAsync());
    }
}
