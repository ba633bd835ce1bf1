using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CreateCaseTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_new_case_is_returned_with_all_members_in_the_order_of_the_service()
    {
        var response = await _fixture.PostCaseAsync(""" "priority":"P4" """);

        var (id, user, project) = (response.Id, _fixture.Datadog.CurrentUser.Id, _fixture.Datadog.ProjectId);
        Assert.True(Guid.TryParseExact(id, "D", out _));
        var expected = $$$"""
            {"data":{
              "id":"{{{id}}}","type":"case",
              "attributes":{
                "attributes":{},"comment_count":0,"created_at":"2026-01-15T09:30:00.123456Z","creation_source":"MANUAL",
                "custom_attributes":{},"description":"","insights":[],"internal_id":"{{{id}}}","key":"CASEM-1",
                "merge_status":"NOT_MERGED","priority":"P4","public_id":"1","status":"OPEN","status_group":"SG_OPEN",
                "status_name":"Open","title":"My new case","type":"STANDARD","type_id":"00000000-0000-0000-0000-000000000001"
              },
              "relationships":{
                "created_by":{"data":{"id":"{{{user}}}","type":"user"}},
                "project":{"data":{"id":"{{{project}}}","type":"project"}}
              }
            },
            "included":[{
              "id":"{{{user}}}","type":"user",
              "attributes":{
                "active":true,"email":"test.user@example.com","handle":"test.user@example.com","name":"Test User"
              }
            }]}
            """;
        Assert.Equal(RawResponse.JsonApi(201, expected.OnOneLine()), response);
    }

    [Fact]
    public async Task A_new_case_has_its_description()
    {
        var response = await _fixture.PostCaseAsync(""" "description":"It isn't \"fine\": größer < 🌍" """);

        Assert.Equal("It isn't \"fine\": größer < 🌍", (string?)response.Attributes["description"]);
    }

    [Fact]
    public async Task The_default_priority_is_NOT_DEFINED()
    {
        Assert.Equal("NOT_DEFINED", (string?)(await _fixture.PostCaseAsync()).Attributes["priority"]);
        Assert.Equal("NOT_DEFINED", (string?)(await _fixture.PostCaseAsync(""" "priority":null """)).Attributes["priority"]);
    }

    [Fact]
    public async Task Keys_are_numbered_by_project_and_public_ids_across_projects()
    {
        var other = _fixture.Datadog.AddProject("SEC", "Security");
        var first = await _fixture.PostCaseAsync();
        var second = await _fixture.PostAsync("cases", _fixture.CaseBody().Replace(_fixture.Datadog.ProjectId, other, StringComparison.Ordinal));
        var third = await _fixture.PostCaseAsync();

        Assert.Equal(
            ["CASEM-1 1", "SEC-1 2", "CASEM-2 3"],
            new[] { first, second, third }.Select(response => $"{response.Attributes["key"]} {response.Attributes["public_id"]}"));
        Assert.Equal(other, (string?)second.Relationships["project"]!["data"]!["id"]);
    }

    [Theory]
    [InlineData("Open", "OPEN", "SG_OPEN")]
    [InlineData("In Progress", "IN_PROGRESS", "SG_IN_PROGRESS")]
    [InlineData("Closed", "CLOSED", "SG_CLOSED")]
    public async Task Status_and_its_group_follow_from_the_status_name(string name, string status, string group)
    {
        var response = await _fixture.PostCaseAsync($""" "status_name":"{name}" """);

        Assert.Equal(
            (name, status, group),
            ((string?)response.Attributes["status_name"], (string?)response.Attributes["status"], (string?)response.Attributes["status_group"]));
        Assert.Equal(name == "Closed" ? "2026-01-15T09:30:00.123456Z" : null, (string?)response.Attributes["closed_at"]);
    }

    [Fact]
    public async Task The_older_type_of_a_case_of_a_new_case_type_is_unknown()
    {
        var type = (await _fixture.PostAsync("cases/types", """{"data":{"type":"case_type","attributes":{"name":"World"}}}""")).Id;

        var response = await _fixture.PostAsync("cases", _fixture.CaseBodyWith($""" "title":"Round","type_id":"{type}" """));

        Assert.Equal(("TUNKNOWN", type), ((string?)response.Attributes["type"], (string?)response.Attributes["type_id"]));
    }

    [Fact]
    public async Task The_older_type_STANDARD_means_the_Standard_type()
    {
        var response = await _fixture.PostAsync("cases", _fixture.CaseBodyWith(""" "title":"Old","type":"STANDARD" """));

        Assert.Equal((201, CaseType.StandardId), (response.Status, (string?)response.Attributes["type_id"]));
    }

    [Fact]
    public async Task An_assignee_is_related_and_included_after_the_creator()
    {
        var assignee = _fixture.Datadog.AddUser(new InMemoryUser("", "grace@example.com") { Handle = "grace", Active = false });

        var response = await _fixture.PostAsync("cases", WithAssignee($$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}"""));

        Assert.Equal(["assignee", "created_by", "project"], response.Relationships.AsObject().Select(member => member.Key));
        Assert.Equal(
            $$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}""",
            response.Relationships["assignee"]!.ToJsonString());
        Assert.Equal([_fixture.Datadog.CurrentUser.Id, assignee], response.Included.Select(user => (string?)user!["id"]));
        Assert.Equal(
            """{"active":false,"email":"grace@example.com","handle":"grace","name":""}""",
            response.Included[1]!["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_user_who_is_creator_and_assignee_is_included_once()
    {
        var assignee = _fixture.Datadog.CurrentUser.Id;

        var response = await _fixture.PostAsync("cases", WithAssignee($$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}"""));

        Assert.Equal(assignee, (string?)Assert.Single(response.Included)!["id"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"data":null}""")]
    public async Task A_null_assignee_leaves_the_case_unassigned(string assignee)
    {
        var response = await _fixture.PostAsync("cases", WithAssignee(assignee));

        Assert.Equal(201, response.Status);
        Assert.Equal(["created_by", "project"], response.Relationships.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Attributes_that_a_request_cannot_set_are_ignored()
    {
        var response = await _fixture.PostCaseAsync(""" "key":"EVIL-1","comment_count":7,"due_date":"2026-12-31","unheard_of":{} """);

        Assert.Equal(("CASEM-1", 0), ((string?)response.Attributes["key"], (int?)response.Attributes["comment_count"]));
        Assert.False(response.Attributes.AsObject().ContainsKey("due_date"));
        Assert.False(response.Attributes.AsObject().ContainsKey("unheard_of"));
    }

    [Theory]
    [InlineData("2026-01-15T09:30:00Z", "2026-01-15T09:30:00Z")]
    [InlineData("2026-01-15T09:30:00.67893Z", "2026-01-15T09:30:00.67893Z")]
    [InlineData("2026-01-15T09:30:00.9999999+02:00", "2026-01-15T07:30:00.999999Z")]
    public async Task Times_are_in_UTC_with_at_most_six_fractional_digits(string now, string written)
    {
        var fixture = new InMemoryFixture(now);

        Assert.Equal(written, (string?)(await fixture.PostCaseAsync()).Attributes["created_at"]);
    }

    private string WithAssignee(string assignee) =>
        _fixture.CaseBody().Replace("\"relationships\":{", $"\"relationships\":{{\"assignee\":{assignee},", StringComparison.Ordinal);
}
