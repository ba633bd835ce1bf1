using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class ProjectTests
{
    private const string Unknown = "9fd476d7-a955-454a-851d-980c655c02d3";
    private const string Settings = """
        {"notification":{"enabled":true,"destinations":[1],"notify_on_case_assignment":true,"notify_on_case_unassignment":true,
        "notify_on_case_closed":true,"notify_on_case_priority_change":true,"notify_on_case_comment":true,
        "notify_on_case_comment_mention":true,"notify_on_case_status_change":true}}
        """;

    private static readonly CreateProjectRequest Security = new() { Key = "SEC", Name = "Security" };

    private readonly Conversation _service = new();

    private CaseProjectsClient Projects => _service.Datadog.Client.Projects;

    [Fact]
    public async Task A_new_project_comes_back_with_the_settings_that_all_begin_with()
    {
        var reply = await _service.PostAsync("cases/projects", """{"data":{"type":"project","attributes":{"key":"SEC","name":"Security"}}}""");

        var resource = $$$"""
            {"id":"{{{reply.Id}}}","type":"project",
            "attributes":{"key":"SEC","name":"Security","restricted":false,"settings":{{{Settings}}}}
            }
            """.OnOneLine();
        Assert.Equal(Reply.JsonApi(201, $$"""{"data":{{resource}}}"""), reply);
        AssertJson.Equal(resource, JsonOf.Model(await Projects.GetAsync(reply.Id)));
        AssertJson.Equal(resource, JsonOf.Model((await Projects.ListAsync())[1]));
    }

    [Fact]
    public async Task A_new_project_keeps_its_case_types_and_its_team_and_has_cases_with_its_key()
    {
        var created = await Projects.CreateAsync(Security with { EnabledCustomCaseTypes = [CaseType.StandardId], TeamId = Unknown });

        AssertJson.Equal(
            $$$"""
            {"id":"{{{created.Id}}}","type":"project",
            "attributes":{"enabled_custom_case_types":["{{{CaseType.StandardId}}}"],"key":"SEC","name":"Security","restricted":false,
            "settings":{{{Settings}}} },
            "relationships":{"member_team":{"data":[{"id":"{{{Unknown}}}","type":"team_links"}]} } }
            """,
            JsonOf.Model(await Projects.GetAsync(created.Id)));
        var @case = await _service.Datadog.Client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = created.Id, Title = "T", TypeId = CaseType.StandardId });
        Assert.Equal("SEC-1", @case.Attributes.Key);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_settings_in_part()
    {
        var id = _service.Datadog.ProjectId;

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
            JsonOf.Model(updated));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(await Projects.UpdateAsync(id, new ProjectUpdate())));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(Assert.Single(_service.Datadog.Projects)));
    }

    [Theory]
    [InlineData(""" "columns_config":null,"enabled_custom_case_types":null,"team_uuid":null,"settings":{"integration_jira":null} """, 200)]
    [InlineData(""" "name":"" """, 400)]
    [InlineData(""" "name":"Changed","settings":[] """, 400)]
    [InlineData(""" "columns_config":[] """, 400)]
    [InlineData(""" "enabled_custom_case_types":[1] """, 400)]
    [InlineData(""" "enabled_custom_case_types":["9fd476d7-a955-454a-851d-980c655c02d3"] """, 404)]
    [InlineData(""" "team_uuid":"the team" """, 400)]
    public async Task Null_takes_away_what_need_not_be_there_and_an_invalid_value_changes_nothing(string changes, int status)
    {
        var original = Assert.Single(_service.Datadog.Projects);
        var changed = await Projects.UpdateAsync(original.Id, new ProjectUpdate
        {
            ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { SortField = "priority" }] },
            EnabledCustomCaseTypes = [CaseType.StandardId],
            TeamId = Unknown,
            Settings = new ProjectSettings { IntegrationJira = new JiraIntegration { Enabled = true } },
        });

        var reply = await _service.SendAsync(
            HttpMethod.Patch, $"cases/projects/{original.Id}", $$"""{"data":{"type":"project","attributes":{ {{changes}} } } }""");

        Assert.Equal(status, reply.Status);
        Assert.Equal(JsonOf.Model(status == 200 ? original : changed), JsonOf.Model(Assert.Single(_service.Datadog.Projects)));
    }

    [Theory]
    [InlineData("""{"key":"CASE","name":"Reserved"}""")]
    [InlineData("""{"key":"CASEM","name":"Taken"}""")]
    [InlineData("""{"key":"","name":"Empty"}""")]
    [InlineData("""{"key":"SEC"}""")]
    public async Task A_key_that_is_reserved_or_taken_and_a_project_without_a_name_are_bad_requests(string attributes)
    {
        var reply = await _service.PostAsync("cases/projects", $$"""{"data":{"type":"project","attributes":{{attributes}} } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        Assert.Single(_service.Datadog.Projects);
    }

    [Fact]
    public async Task A_deleted_project_is_gone_with_its_rules_views_and_favorites_and_its_cases_stay()
    {
        var (project, client) = (await Projects.CreateAsync(Security), _service.Datadog.Client);
        var @case = await client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = project.Id, Title = "T", TypeId = CaseType.StandardId });
        var view = await client.Views.CreateAsync(new CreateCaseViewRequest { ProjectId = project.Id, Name = "All", Query = "" });
        await Projects.AddFavoriteAsync(project.Id);

        await Projects.DeleteAsync(project.Id);

        Assert.Equal([_service.Datadog.ProjectId], _service.Datadog.Projects.Select(left => left.Id));
        Assert.Empty(await Projects.ListFavoritesAsync());
        Assert.Equal("SEC-1", (await client.Cases.GetAsync(@case.Id)).Attributes.Key);
        await Refused.AsUnknownAsync("view", () => client.Views.GetAsync(view.Id));
        await Refused.AsUnknownAsync("project", () => Projects.ListAutomationRulesAsync(project.Id));
    }

    [Fact]
    public async Task A_project_that_is_not_known_is_not_found()
    {
        await Refused.AsUnknownAsync("project", () => Projects.GetAsync(Unknown));
        await Refused.AsUnknownAsync("project", () => Projects.UpdateAsync(Unknown, new ProjectUpdate { Name = "Other" }));
        await Refused.AsUnknownAsync("project", () => Projects.DeleteAsync(Unknown));
        await Refused.AsUnknownAsync("project", () => Projects.AddFavoriteAsync(Unknown));
        await Refused.AsNoUuidAsync("ProjectId", () => Projects.GetAsync("CASEM"));
    }

    [Fact]
    public async Task Favorites_are_of_a_user_and_in_the_order_in_which_they_were_added()
    {
        var (first, second) = (_service.Datadog.ProjectId, _service.Datadog.AddProject("SEC", "Security"));
        foreach (var id in new[] { second, first, second })
        {
            await Projects.AddFavoriteAsync(id);
        }

        Assert.Equal([second, first], (await Projects.ListFavoritesAsync()).Select(favorite => favorite.Id));
        Assert.Equal(
            $$"""{"data":[{"id":"{{second}}","type":"project_favorite"},{"id":"{{first}}","type":"project_favorite"}]}""",
            (await _service.GetAsync("cases/projects/favorites")).Body);
        await Projects.RemoveFavoriteAsync(second);
        await Projects.RemoveFavoriteAsync(second);
        Assert.Equal([first], (await Projects.ListFavoritesAsync()).Select(favorite => favorite.Id));
        _service.Datadog.CurrentUser = new("Grace", "grace@example.com");
        Assert.Empty(await Projects.ListFavoritesAsync());
    }
}
