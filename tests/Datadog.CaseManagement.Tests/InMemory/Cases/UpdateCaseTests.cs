using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class UpdateCaseTests
{
    private readonly Desk _desk = new();

    public static TheoryData<string, string> Updates => new()
    {
        { "title", """{"title":"T"}""" },
        { "description", """{"description":"D"}""" },
        { "status", """{"status":"CLOSED"}""" },
        { "priority", """{"priority":"P1"}""" },
        { "due_date", """{"due_date":null}""" },
        { "resolved_reason", """{"security_resolved_reason":"FALSE_POSITIVE"}""" },
        { "attributes", """{"attributes":{}}""" },
        { "assign", $$"""{"assignee_id":"{{Desk.Unknown}}"}""" },
        { "unassign", "{}" },
        { "archive", "{}" },
        { "unarchive", "{}" },
    };

    [Fact]
    public async Task Title_description_priority_and_resolved_reason_are_what_they_were_set_to()
    {
        await _desk.CreateAsync();

        await _desk.Cases.UpdateTitleAsync("CASEM-1", "Another", Desk.Token);
        await _desk.Cases.UpdateDescriptionAsync("CASEM-1", "Long", Desk.Token);
        await _desk.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2, Desk.Token);
        var updated = await _desk.Cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive, Desk.Token);

        var attributes = updated.Attributes;
        Assert.Equal(("Another", "Long", CasePriority.P2), (attributes.Title, attributes.Description, attributes.Priority));
        Assert.Equal("FALSE_POSITIVE", attributes.AdditionalProperties["security_resolved_reason"].GetString());
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(await _desk.GetAsync("CASEM-1")));
    }

    [Fact]
    public async Task A_description_can_be_emptied()
    {
        await _desk.CreateAsync(_desk.Request() with { Description = "Long" });

        Assert.Equal("", (await _desk.Cases.UpdateDescriptionAsync("CASEM-1", "", Desk.Token)).Attributes.Description);
    }

    [Fact]
    public async Task Labels_are_replaced_as_a_whole()
    {
        await _desk.CreateAsync();
        await _desk.Cases.UpdateAttributesAsync("CASEM-1", Labels(("team", ["a"]), ("env", ["test", "prod"])), Desk.Token);

        var updated = await _desk.Cases.UpdateAttributesAsync("CASEM-1", Labels(("service", ["web"]), ("env", [])), Desk.Token);

        Assert.Equal(["env:", "service:web"], updated.Attributes.Attributes.Select(label => $"{label.Key}:{string.Join(',', label.Value)}"));
        Assert.Empty((await _desk.Cases.UpdateAttributesAsync("CASEM-1", Labels(), Desk.Token)).Attributes.Attributes);
    }

    [Fact]
    public async Task A_user_is_assigned_and_taken_off_again()
    {
        await _desk.CreateAsync();
        var grace = new InMemoryUser("Grace", "grace@example.com");
        _desk.Datadog.AddUser(grace);

        var assigned = await _desk.Cases.AssignAsync("CASEM-1", grace.Id, Desk.Token);
        var unassigned = await _desk.Cases.UnassignAsync("CASEM-1", Desk.Token);

        Assert.Equal("Grace", assigned.Relationships.Assignee!.User!.Attributes.Name);
        Assert.Null(unassigned.Relationships.Assignee);
    }

    [Fact]
    public async Task An_archived_case_says_since_when_until_it_is_taken_out()
    {
        await _desk.CreateAsync();
        var then = _desk.Wait();

        var archived = await _desk.Cases.ArchiveAsync("CASEM-1", Desk.Token);
        _desk.Wait();
        var again = await _desk.Cases.ArchiveAsync("CASEM-1", Desk.Token);
        var unarchived = await _desk.Cases.UnarchiveAsync("CASEM-1", Desk.Token);

        Assert.Equal((then, then), (archived.Attributes.ArchivedAt, archived.Attributes.ModifiedAt));
        Assert.Equal(JsonOf.Model(archived), JsonOf.Model(again));
        Assert.Null(unarchived.Attributes.ArchivedAt);
    }

    [Fact]
    public async Task A_change_says_when_and_by_whom_it_was_made()
    {
        var creator = _desk.Me;
        await _desk.CreateAsync();
        var then = _desk.Wait();
        _desk.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await _desk.Cases.UpdateTitleAsync("CASEM-1", "Another", Desk.Token);

        Assert.Equal((then.AddHours(-1), then), (updated.Attributes.CreatedAt, updated.Attributes.ModifiedAt));
        Assert.Equal(creator.Name, updated.Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Equal("Grace", updated.Relationships.ModifiedBy!.User!.Attributes.Name);
    }

    [Fact]
    public async Task An_update_that_changes_nothing_leaves_no_trace()
    {
        var created = await _desk.CreateAsync();
        _desk.Wait();

        await _desk.Cases.UnarchiveAsync("CASEM-1", Desk.Token);
        await _desk.Cases.UnassignAsync("CASEM-1", Desk.Token);
        await _desk.Cases.UpdateDueDateAsync("CASEM-1", null, Desk.Token);
        var updated = await _desk.Cases.UpdateTitleAsync("CASEM-1", "A case", Desk.Token);

        Assert.Equal(JsonOf.Model(created), JsonOf.Model(updated));
        Assert.Empty((await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token)).Items);
    }

    [Fact]
    public async Task A_case_gets_the_next_key_of_the_project_that_it_is_moved_to()
    {
        var security = _desk.Datadog.AddProject("SEC", "Security");
        var created = await _desk.CreateAsync();
        await _desk.CreateAsync(_desk.Request() with { ProjectId = security });

        var moved = await _desk.Cases.MoveToProjectAsync("CASEM-1", security, Desk.Token);
        var stayed = await _desk.Cases.MoveToProjectAsync("SEC-2", security, Desk.Token);

        Assert.Equal((created.Id, "SEC-2", "1"), (moved.Id, moved.Attributes.Key, moved.Attributes.PublicId));
        Assert.Equal(security, moved.Relationships.Project!.Data!.Id);
        Assert.Equal(JsonOf.Model(moved), JsonOf.Model(stayed));
        await Refused.AsUnknownAsync("case", () => _desk.GetAsync("CASEM-1"));
        Assert.Equal("CASEM-2", (await _desk.CreateAsync()).Attributes.Key);
    }

    [Fact]
    public async Task A_project_or_a_user_that_is_not_known_is_not_found()
    {
        await _desk.CreateAsync();

        await Refused.AsUnknownAsync("user", () => _desk.Cases.AssignAsync("CASEM-1", Desk.Unknown, Desk.Token));
        await Refused.AsUnknownAsync("project", () => _desk.Cases.MoveToProjectAsync("CASEM-1", Desk.Unknown, Desk.Token));
        await Refused.AsBadRequestAsync(() => _desk.Cases.AssignAsync("CASEM-1", "invalid-uuid", Desk.Token));
        await Refused.AsBadRequestAsync(() => _desk.Cases.MoveToProjectAsync("CASEM-1", "SEC", Desk.Token));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Of_a_case_that_is_not_known_nothing_can_be_changed(string update, string attributes) =>
        Assert.Equal(Reply.JsonApi(404, Reply.NotFoundCase), await PostAsync(Desk.Unknown, update, attributes));

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task A_resource_of_another_type_is_told_the_expected_one(string update, string attributes) => Assert.Equal(
        Reply.JsonApi(400, """{"errors":[{"status":"400","title":"Bad Request","detail":"got type \"project\" expected one of \"case\""}]}"""),
        await PostAsync("CASEM-1", update, attributes, "project"));

    [Theory]
    [InlineData("title", """{"title":""}""")]
    [InlineData("title", "{}")]
    [InlineData("description", """{"description":null}""")]
    [InlineData("description", "{}")]
    [InlineData("priority", "{}")]
    [InlineData("resolved_reason", """{"security_resolved_reason":""}""")]
    [InlineData("attributes", "{}")]
    [InlineData("attributes", """{"attributes":{"service":1}}""")]
    [InlineData("attributes", """{"attributes":{"service":["web",1]}}""")]
    [InlineData("assign", "{}")]
    public async Task A_value_that_the_field_cannot_have_is_a_bad_request(string update, string attributes)
    {
        var created = await _desk.CreateAsync();

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await PostAsync("CASEM-1", update, attributes));
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(await _desk.GetAsync("CASEM-1")));
    }

    [Fact]
    public async Task A_label_without_a_list_is_told_so_and_an_unknown_priority_is_told_the_known_ones()
    {
        await _desk.CreateAsync();

        Assert.Equal(
            """{"errors":[{"status":"400","title":"Bad Request","detail":"error decoding attribute \"attributes\": invalid type string"}]}""",
            (await PostAsync("CASEM-1", "attributes", """{"attributes":{"service":"web-store"}}""")).Body);
        Assert.Equal(
            """{"errors":[{"title":"Generic Error","detail":"invalid priority P1234. Must be one of P1, P2, P3, P4, P5, NOT_DEFINED"}]}""",
            (await PostAsync("CASEM-1", "priority", """{"priority":"P1234"}""")).Body);
    }

    private static Dictionary<string, IReadOnlyList<string>> Labels(params (string Key, string[] Values)[] labels) =>
        labels.ToDictionary(label => label.Key, label => (IReadOnlyList<string>)label.Values);

    private Task<Reply> PostAsync(string caseId, string update, string attributes, string type = "case") =>
        _desk.Raw.PostAsync($"cases/{caseId}/{update}", Desk.Document(type, attributes));
}
