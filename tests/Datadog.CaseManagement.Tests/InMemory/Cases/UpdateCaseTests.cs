using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class UpdateCaseTests
{
    private readonly InMemoryFixture _fixture = new();

    public static TheoryData<string, string> Updates => new()
    {
        { "title", """{"title":"T"}""" },
        { "description", """{"description":"D"}""" },
        { "status", """{"status":"CLOSED"}""" },
        { "priority", """{"priority":"P1"}""" },
        { "due_date", """{"due_date":null}""" },
        { "resolved_reason", """{"security_resolved_reason":"FALSE_POSITIVE"}""" },
        { "attributes", """{"attributes":{}}""" },
        { "assign", $$"""{"assignee_id":"{{InMemoryFixture.UnknownId}}"}""" },
        { "unassign", "{}" },
        { "archive", "{}" },
        { "unarchive", "{}" },
    };

    [Fact]
    public async Task Title_description_priority_and_resolved_reason_are_updated()
    {
        await _fixture.CreateCaseAsync();

        await _fixture.Cases.UpdateTitleAsync("CASEM-1", "Another");
        await _fixture.Cases.UpdateDescriptionAsync("CASEM-1", "Long");
        await _fixture.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2);
        var updated = await _fixture.Cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive);

        var attributes = updated.Attributes;
        Assert.Equal(("Another", "Long", CasePriority.P2), (attributes.Title, attributes.Description, attributes.Priority));
        Assert.Equal("FALSE_POSITIVE", attributes.AdditionalProperties["security_resolved_reason"].GetString());
        Assert.Equal(Json.Serialize(updated), Json.Serialize(await _fixture.GetCaseAsync("CASEM-1")));
    }

    [Fact]
    public async Task A_description_can_be_emptied()
    {
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { Description = "Long" });

        Assert.Equal("", (await _fixture.Cases.UpdateDescriptionAsync("CASEM-1", "")).Attributes.Description);
    }

    [Fact]
    public async Task Attributes_are_replaced_as_a_whole()
    {
        await _fixture.CreateCaseAsync();
        await _fixture.Cases.UpdateAttributesAsync("CASEM-1", Labels(("team", ["a"]), ("env", ["test", "prod"])));

        var updated = await _fixture.Cases.UpdateAttributesAsync("CASEM-1", Labels(("service", ["web"]), ("env", [])));

        Assert.Equal(["env:", "service:web"], updated.Attributes.Attributes.Select(label => $"{label.Key}:{string.Join(',', label.Value)}"));
        Assert.Empty((await _fixture.Cases.UpdateAttributesAsync("CASEM-1", Labels())).Attributes.Attributes);
    }

    [Fact]
    public async Task A_user_is_assigned_and_removed()
    {
        await _fixture.CreateCaseAsync();
        var grace = new InMemoryUser("Grace", "grace@example.com");
        _fixture.Datadog.AddUser(grace);

        var assigned = await _fixture.Cases.AssignAsync("CASEM-1", grace.Id);
        var unassigned = await _fixture.Cases.UnassignAsync("CASEM-1");

        Assert.Equal("Grace", assigned.Relationships.Assignee!.User!.Attributes.Name);
        Assert.Null(unassigned.Relationships.Assignee);
    }

    [Fact]
    public async Task An_archived_case_has_the_time_until_it_is_unarchived()
    {
        await _fixture.CreateCaseAsync();
        var then = _fixture.AdvanceOneHour();

        var archived = await _fixture.Cases.ArchiveAsync("CASEM-1");
        _fixture.AdvanceOneHour();
        var again = await _fixture.Cases.ArchiveAsync("CASEM-1");
        var unarchived = await _fixture.Cases.UnarchiveAsync("CASEM-1");

        Assert.Equal((then, then), (archived.Attributes.ArchivedAt, archived.Attributes.ModifiedAt));
        Assert.Equal(Json.Serialize(archived), Json.Serialize(again));
        Assert.Null(unarchived.Attributes.ArchivedAt);
    }

    [Fact]
    public async Task An_update_records_time_and_user()
    {
        var creator = _fixture.CurrentUser;
        await _fixture.CreateCaseAsync();
        var then = _fixture.AdvanceOneHour();
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await _fixture.Cases.UpdateTitleAsync("CASEM-1", "Another");

        Assert.Equal((then.AddHours(-1), then), (updated.Attributes.CreatedAt, updated.Attributes.ModifiedAt));
        Assert.Equal(creator.Name, updated.Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Equal("Grace", updated.Relationships.ModifiedBy!.User!.Attributes.Name);
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_not_recorded()
    {
        var created = await _fixture.CreateCaseAsync();
        _fixture.AdvanceOneHour();

        await _fixture.Cases.UnarchiveAsync("CASEM-1");
        await _fixture.Cases.UnassignAsync("CASEM-1");
        await _fixture.Cases.UpdateDueDateAsync("CASEM-1", null);
        var updated = await _fixture.Cases.UpdateTitleAsync("CASEM-1", "A case");

        Assert.Equal(Json.Serialize(created), Json.Serialize(updated));
        Assert.Empty((await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null)).Items);
    }

    [Fact]
    public async Task A_moved_case_gets_the_next_key_of_its_new_project()
    {
        var security = _fixture.Datadog.AddProject("SEC", "Security");
        var created = await _fixture.CreateCaseAsync();
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { ProjectId = security });

        var moved = await _fixture.Cases.MoveToProjectAsync("CASEM-1", security);
        var stayed = await _fixture.Cases.MoveToProjectAsync("SEC-2", security);

        Assert.Equal((created.Id, "SEC-2", "1"), (moved.Id, moved.Attributes.Key, moved.Attributes.PublicId));
        Assert.Equal(security, moved.Relationships.Project!.Data!.Id);
        Assert.Equal(Json.Serialize(moved), Json.Serialize(stayed));
        await AssertError.NotFoundAsync("case", () => _fixture.GetCaseAsync("CASEM-1"));
        Assert.Equal("CASEM-2", (await _fixture.CreateCaseAsync()).Attributes.Key);
    }

    [Fact]
    public async Task An_unknown_project_or_user_is_not_found()
    {
        await _fixture.CreateCaseAsync();

        await AssertError.NotFoundAsync("user", () => _fixture.Cases.AssignAsync("CASEM-1", InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("project", () => _fixture.Cases.MoveToProjectAsync("CASEM-1", InMemoryFixture.UnknownId));
        await AssertError.BadRequestAsync(() => _fixture.Cases.AssignAsync("CASEM-1", "invalid-uuid"));
        await AssertError.InvalidAsync("data.id must be a UUID", () => _fixture.Cases.MoveToProjectAsync("CASEM-1", "SEC"));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_of_an_unknown_case_is_not_found(string update, string attributes) =>
        Assert.Equal(RawResponse.NotFound("case"), await PostAsync(InMemoryFixture.UnknownId, update, attributes));

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task The_error_of_a_wrong_type_has_the_expected_one(string update, string attributes) => Assert.Equal(
        RawResponse.WrongType("project", "case"),
        await PostAsync("CASEM-1", update, attributes, "project"));

    [Theory]
    [InlineData("title", """{"title":""}""", null)]
    [InlineData("title", "{}", "title must be a string")]
    [InlineData("description", """{"description":null}""", "description must be a string")]
    [InlineData("description", "{}", "description must be a string")]
    [InlineData("priority", "{}", "priority must be a string that is not empty")]
    [InlineData("resolved_reason", """{"security_resolved_reason":""}""", "security_resolved_reason must be a string that is not empty")]
    [InlineData("attributes", "{}", "attributes must be an object")]
    [InlineData("attributes", """{"attributes":{"service":1}}""", "attributes.service must be a list")]
    [InlineData("attributes", """{"attributes":{"service":["web",1]}}""", "attributes.service[1] must be a string")]
    [InlineData("assign", "{}", "assignee_id must be a string that is not empty")]
    public async Task A_value_that_the_field_cannot_have_is_a_bad_request(string update, string attributes, string? detail)
    {
        var created = await _fixture.CreateCaseAsync();

        Assert.Equal(RawResponse.InvalidAttribute(detail), await PostAsync("CASEM-1", update, attributes));
        Assert.Equal(Json.Serialize(created), Json.Serialize(await _fixture.GetCaseAsync("CASEM-1")));
    }

    [Fact]
    public async Task The_errors_of_an_attribute_without_a_list_and_of_an_unknown_priority_have_details()
    {
        await _fixture.CreateCaseAsync();

        Assert.Equal(
            """{"errors":[{"status":"400","title":"Bad Request","detail":"error decoding attribute \"attributes\": invalid type string"}]}""",
            (await PostAsync("CASEM-1", "attributes", """{"attributes":{"service":"web-store"}}""")).Body);
        Assert.Equal(
            """{"errors":[{"title":"Generic Error","detail":"invalid priority P1234. Must be one of P1, P2, P3, P4, P5, NOT_DEFINED"}]}""",
            (await PostAsync("CASEM-1", "priority", """{"priority":"P1234"}""")).Body);
    }

    private static Dictionary<string, IReadOnlyList<string>> Labels(params (string Key, string[] Values)[] labels) =>
        labels.ToDictionary(label => label.Key, label => (IReadOnlyList<string>)label.Values);

    private Task<RawResponse> PostAsync(string caseId, string update, string attributes, string type = "case") =>
        _fixture.PostAsync($"cases/{caseId}/{update}", InMemoryFixture.Body(type, attributes));
}
