using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Views;

public sealed class CaseViewTests
{
    private const string Unknown = "9fd476d7-a955-454a-851d-980c655c02d3";

    private readonly Conversation _service = new();

    private CaseViewsClient Views => _service.Datadog.Client.Views;

    private string Project => _service.Datadog.ProjectId;

    private CreateCaseViewRequest OpenBugs => new() { Name = "Open bugs", ProjectId = Project, Query = "status:open" };

    [Fact]
    public async Task A_new_view_comes_back_with_its_creator_and_its_project()
    {
        var reply = await _service.PostAsync(
            "cases/views",
            $$$"""
            {"data":{"type":"view","attributes":{"name":"Open bugs","project_id":"{{{Project}}}","query":"status:open","np_rule_id":"np"} } }
            """);

        var user = _service.Datadog.CurrentUser.Id;
        var expected = $$$"""
            {"data":{
              "id":"{{{reply.Id}}}","type":"view",
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
        Assert.Equal(Reply.JsonApi(201, expected.OnOneLine()), reply);
        Assert.Equal(reply.Body, (await _service.GetAsync($"cases/views/{reply.Id}")).Body);
    }

    [Fact]
    public async Task Views_are_listed_by_project_in_the_order_of_their_creation()
    {
        var other = _service.Datadog.AddProject("SEC", "Security");
        var first = await Views.CreateAsync(OpenBugs);
        var elsewhere = await Views.CreateAsync(OpenBugs with { ProjectId = other });
        var second = await Views.CreateAsync(OpenBugs with { Name = "All", Query = "" });

        Assert.Equal([first.Id, second.Id], (await Views.ListAsync(Project)).Select(view => view.Id));
        Assert.Equal("Test User", Assert.Single(await Views.ListAsync(other)).Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Equal([elsewhere.Id], (await Views.ListAsync(other)).Select(view => view.Id));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_is_told_with_time_and_user()
    {
        var created = await Views.CreateAsync(OpenBugs with { NotificationRuleId = "np" });
        _service.Time.Now = "2026-01-16T09:30:00Z";
        _service.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await Views.UpdateAsync(created.Id, new CaseViewUpdate { Query = "status:closed" });

        Assert.Equal(
            ("Open bugs", "status:closed", "np", created.Attributes.CreatedAt, DateTimeOffset.Parse("2026-01-16T09:30:00Z", null)),
            (updated.Attributes.Name, updated.Attributes.Query, updated.Attributes.NotificationRuleId, updated.Attributes.CreatedAt, updated.Attributes.ModifiedAt));
        Assert.Equal(
            ("Test User", "Grace"),
            (updated.Relationships.CreatedBy!.User!.Attributes.Name, updated.Relationships.ModifiedBy!.User!.Attributes.Name));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(await Views.GetAsync(created.Id)));
        Assert.Equal("Closed", (await Views.UpdateAsync(created.Id, new CaseViewUpdate { Name = "Closed", NotificationRuleId = "np2" })).Attributes.Name);
        Assert.Equal("np2", (await Views.GetAsync(created.Id)).Attributes.NotificationRuleId);
    }

    [Fact]
    public async Task A_deleted_view_is_gone()
    {
        var first = await Views.CreateAsync(OpenBugs);
        var second = await Views.CreateAsync(OpenBugs);

        await Views.DeleteAsync(first.Id);

        Assert.Equal([second.Id], (await Views.ListAsync(Project)).Select(view => view.Id));
        Assert.Equal(second.Id, (await Views.GetAsync(second.Id)).Id);
        await Refused.AsUnknownAsync("view", () => Views.GetAsync(first.Id));
        await Refused.AsUnknownAsync("view", () => Views.DeleteAsync(first.Id));
        await Refused.AsUnknownAsync("view", () => Views.UpdateAsync(first.Id, new CaseViewUpdate { Name = "Gone" }));
    }

    [Theory]
    [InlineData("""{"name":"","project_id":"PROJECT","query":""}""")]
    [InlineData("""{"name":"All","project_id":"PROJECT"}""")]
    [InlineData("""{"name":"All","query":""}""")]
    [InlineData("""{"name":"All","project_id":"CASEM","query":""}""")]
    public async Task A_view_that_is_incomplete_is_a_bad_request(string attributes)
    {
        var body = $$"""{"data":{"type":"view","attributes":{{attributes.Replace("PROJECT", Project, StringComparison.Ordinal)}} } }""";

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.PostAsync("cases/views", body));
        Assert.Empty(await Views.ListAsync(Project));
    }

    [Theory]
    [InlineData(""" "name":null """)]
    [InlineData(""" "query":null """)]
    public async Task A_view_cannot_lose_its_name_or_its_query(string changes)
    {
        var created = await Views.CreateAsync(OpenBugs);

        var reply = await _service.PutAsync($"cases/views/{created.Id}", $$"""{"data":{"type":"view","attributes":{ {{changes}} } } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(await Views.GetAsync(created.Id)));
    }

    [Fact]
    public async Task The_project_of_a_list_must_be_named_and_known()
    {
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.GetAsync("cases/views"));
        await Refused.AsBadRequestAsync(() => Views.ListAsync("CASEM"));
        await Refused.AsUnknownAsync("project", () => Views.ListAsync(Unknown));
        await Refused.AsUnknownAsync("project", () => Views.CreateAsync(OpenBugs with { ProjectId = Unknown }));
        await Refused.AsNoUuidAsync("ViewId", () => Views.GetAsync("first"));
    }
}
