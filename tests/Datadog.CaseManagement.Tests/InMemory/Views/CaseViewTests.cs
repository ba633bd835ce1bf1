using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Views;

public sealed class CaseViewTests
{
    private readonly InMemoryFixture _fixture = new();

    private CaseViewsClient Views => _fixture.Datadog.Client.Views;

    private string Project => _fixture.Datadog.ProjectId;

    private CreateCaseViewRequest OpenBugs => new() { Name = "Open bugs", ProjectId = Project, Query = "status:open" };

    [Fact]
    public async Task A_new_view_is_returned_with_its_creator_and_its_project()
    {
        var response = await _fixture.PostAsync(
            "cases/views",
            $$$"""
            {"data":{"type":"view","attributes":{"name":"Open bugs","project_id":"{{{Project}}}","query":"status:open","np_rule_id":"np"} } }
            """);

        var user = _fixture.Datadog.CurrentUser.Id;
        var expected = $$$"""
            {"data":{
              "id":"{{{response.Id}}}","type":"view",
              "attributes":{"created_at":"2026-01-15T09:30:00.123456Z","name":"Open bugs","np_rule_id":"np","query":"status:open"},
              "relationships":{
                "created_by":{"data":{"id":"{{{user}}}","type":"user"}},
                "project":{"data":{"id":"{{{Project}}}","type":"project"}}
              }
            },
            "included":[{
              "id":"{{{user}}}","type":"user",
              "attributes":{"active":true,"email":"test.user@example.com","handle":"test.user@example.com","name":"Test User"}
            }]}
            """;
        Assert.Equal(RawResponse.JsonApi(201, expected.OnOneLine()), response);
        Assert.Equal(response.Body, (await _fixture.GetAsync($"cases/views/{response.Id}")).Body);
    }

    [Fact]
    public async Task Views_are_listed_by_project_in_the_order_of_their_creation()
    {
        var other = _fixture.Datadog.AddProject("SEC", "Security");
        var first = await Views.CreateAsync(OpenBugs);
        var elsewhere = await Views.CreateAsync(OpenBugs with { ProjectId = other });
        var second = await Views.CreateAsync(OpenBugs with { Name = "All", Query = "" });

        Assert.Equal([first.Id, second.Id], (await Views.ListAsync(Project)).Select(view => view.Id));
        Assert.Equal("Test User", Assert.Single(await Views.ListAsync(other)).Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Equal([elsewhere.Id], (await Views.ListAsync(other)).Select(view => view.Id));
    }

    [Fact]
    public async Task An_update_changes_only_its_members_and_records_time_and_user()
    {
        var created = await Views.CreateAsync(OpenBugs with { NotificationRuleId = "np" });
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null));
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await Views.UpdateAsync(created.Id, new CaseViewUpdate { Query = "status:closed" });

        Assert.Equal(
            ("Open bugs", "status:closed", "np", created.Attributes.CreatedAt, DateTimeOffset.Parse("2026-01-16T09:30:00Z", null)),
            (updated.Attributes.Name, updated.Attributes.Query, updated.Attributes.NotificationRuleId, updated.Attributes.CreatedAt, updated.Attributes.ModifiedAt));
        Assert.Equal(
            ("Test User", "Grace"),
            (updated.Relationships.CreatedBy!.User!.Attributes.Name, updated.Relationships.ModifiedBy!.User!.Attributes.Name));
        Assert.Equal(Json.Serialize(updated), Json.Serialize(await Views.GetAsync(created.Id)));
        Assert.Equal("Closed", (await Views.UpdateAsync(created.Id, new CaseViewUpdate { Name = "Closed", NotificationRuleId = "np2" })).Attributes.Name);
        Assert.Equal("np2", (await Views.GetAsync(created.Id)).Attributes.NotificationRuleId);
    }

    [Fact]
    public async Task A_deleted_view_is_gone()
    {
        var first = await Views.CreateAsync(OpenBugs);
        var second = await Views.CreateAsync(OpenBugs);
        var third = await Views.CreateAsync(OpenBugs);

        await Views.DeleteAsync(first.Id);

        Assert.Equal([second.Id, third.Id], (await Views.ListAsync(Project)).Select(view => view.Id));
        Assert.Equal(third.Id, (await Views.GetAsync(third.Id)).Id);
        await AssertError.NotFoundAsync("view", () => Views.GetAsync(first.Id));
        await AssertError.NotFoundAsync("view", () => Views.DeleteAsync(first.Id));
        await AssertError.NotFoundAsync("view", () => Views.UpdateAsync(first.Id, new CaseViewUpdate { Name = "Gone" }));
    }

    [Theory]
    [InlineData("""{"name":"","project_id":"PROJECT","query":""}""", "name must be a string that is not empty")]
    [InlineData("""{"name":"All","project_id":"PROJECT"}""", "query must be a string")]
    [InlineData("""{"name":"All","query":""}""", "project_id must be a UUID")]
    [InlineData("""{"name":"All","project_id":"CASEM","query":""}""", "project_id must be a UUID")]
    public async Task An_incomplete_view_is_a_bad_request(string attributes, string detail)
    {
        var body = $$"""{"data":{"type":"view","attributes":{{attributes.Replace("PROJECT", Project, StringComparison.Ordinal)}} } }""";

        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PostAsync("cases/views", body));
        Assert.Empty(await Views.ListAsync(Project));
    }

    [Theory]
    [InlineData(""" "name":null """, "name must be a string that is not empty")]
    [InlineData(""" "query":null """, "query must be a string")]
    public async Task The_name_and_the_query_of_a_view_cannot_be_removed(string changes, string detail)
    {
        var created = await Views.CreateAsync(OpenBugs);

        var response = await _fixture.PutAsync($"cases/views/{created.Id}", $$"""{"data":{"type":"view","attributes":{ {{changes}} } } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        Assert.Equal(Json.Serialize(created), Json.Serialize(await Views.GetAsync(created.Id)));
    }

    [Fact]
    public async Task The_project_of_a_list_is_required_and_must_exist()
    {
        const string NoProject = "the query parameter project_id must be a UUID";
        Assert.Equal(RawResponse.Invalid(NoProject), await _fixture.GetAsync("cases/views"));
        await AssertError.InvalidAsync(NoProject, () => Views.ListAsync("CASEM"));
        await AssertError.NotFoundAsync("project", () => Views.ListAsync(InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("project", () => Views.CreateAsync(OpenBugs with { ProjectId = InMemoryFixture.UnknownId }));
        await AssertError.InvalidParameterAsync("ViewId", () => Views.GetAsync("first"));
    }
}
