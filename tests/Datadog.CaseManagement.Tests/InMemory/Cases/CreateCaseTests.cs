using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class CreateCaseTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task A_new_case_comes_back_with_everything_that_the_service_gives_it_in_its_order()
    {
        var reply = await _service.CreateCaseAsync(""" "priority":"P4" """);

        var (id, user, project) = (reply.Id, _service.Datadog.CurrentUser.Id, _service.Datadog.ProjectId);
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
        Assert.Equal(Reply.JsonApi(201, expected.OnOneLine()), reply);
    }

    [Fact]
    public async Task A_new_case_keeps_the_description_that_it_was_given()
    {
        var reply = await _service.CreateCaseAsync(""" "description":"It isn't \"fine\": größer < 🌍" """);

        Assert.Equal("It isn't \"fine\": größer < 🌍", (string?)reply.Attributes["description"]);
    }

    [Fact]
    public async Task Priority_is_NOT_DEFINED_unless_given()
    {
        Assert.Equal("NOT_DEFINED", (string?)(await _service.CreateCaseAsync()).Attributes["priority"]);
        Assert.Equal("NOT_DEFINED", (string?)(await _service.CreateCaseAsync(""" "priority":null """)).Attributes["priority"]);
    }

    [Fact]
    public async Task Keys_count_in_their_project_and_public_ids_count_in_all()
    {
        var other = _service.Datadog.AddProject("SEC", "Security");
        var first = await _service.CreateCaseAsync();
        var second = await _service.PostAsync("cases", _service.NewCase().Replace(_service.Datadog.ProjectId, other, StringComparison.Ordinal));
        var third = await _service.CreateCaseAsync();

        Assert.Equal(
            ["CASEM-1 1", "SEC-1 2", "CASEM-2 3"],
            new[] { first, second, third }.Select(reply => $"{reply.Attributes["key"]} {reply.Attributes["public_id"]}"));
        Assert.Equal(other, (string?)second.Relationships["project"]!["data"]!["id"]);
    }

    [Theory]
    [InlineData("Open", "OPEN", "SG_OPEN")]
    [InlineData("In Progress", "IN_PROGRESS", "SG_IN_PROGRESS")]
    [InlineData("Closed", "CLOSED", "SG_CLOSED")]
    public async Task Status_and_its_group_follow_from_the_status_name(string name, string status, string group)
    {
        var reply = await _service.CreateCaseAsync($""" "status_name":"{name}" """);

        Assert.Equal(
            (name, status, group),
            ((string?)reply.Attributes["status_name"], (string?)reply.Attributes["status"], (string?)reply.Attributes["status_group"]));
        Assert.Equal(name == "Closed" ? "2026-01-15T09:30:00.123456Z" : null, (string?)reply.Attributes["closed_at"]);
    }

    [Fact]
    public async Task A_case_of_a_type_that_was_created_here_is_of_an_unknown_type_in_the_older_list()
    {
        var type = (await _service.PostAsync("cases/types", """{"data":{"type":"case_type","attributes":{"name":"World"}}}""")).Id;

        var reply = await _service.PostAsync("cases", _service.NewCaseWith($""" "title":"Round","type_id":"{type}" """));

        Assert.Equal(("TUNKNOWN", type), ((string?)reply.Attributes["type"], (string?)reply.Attributes["type_id"]));
    }

    [Fact]
    public async Task The_older_type_STANDARD_stands_for_the_id_of_the_standard_type()
    {
        var reply = await _service.PostAsync("cases", _service.NewCaseWith(""" "title":"Old","type":"STANDARD" """));

        Assert.Equal((201, Conversation.Standard), (reply.Status, (string?)reply.Attributes["type_id"]));
    }

    [Fact]
    public async Task An_assignee_is_related_and_included_after_the_creator()
    {
        var assignee = _service.Datadog.AddUser(new InMemoryUser("", "grace@example.com") { Handle = "grace", Active = false });

        var reply = await _service.PostAsync("cases", WithAssignee($$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}"""));

        Assert.Equal(["assignee", "created_by", "project"], reply.Relationships.AsObject().Select(member => member.Key));
        Assert.Equal(
            $$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}""",
            reply.Relationships["assignee"]!.ToJsonString());
        Assert.Equal([_service.Datadog.CurrentUser.Id, assignee], reply.Included.Select(user => (string?)user!["id"]));
        Assert.Equal(
            """{"active":false,"email":"grace@example.com","handle":"grace","name":""}""",
            reply.Included[1]!["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_user_who_is_creator_and_assignee_is_included_once()
    {
        var assignee = _service.Datadog.CurrentUser.Id;

        var reply = await _service.PostAsync("cases", WithAssignee($$$"""{"data":{"id":"{{{assignee}}}","type":"user"}}"""));

        Assert.Equal(assignee, (string?)Assert.Single(reply.Included)!["id"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"data":null}""")]
    public async Task A_null_assignee_is_nobody(string assignee)
    {
        var reply = await _service.PostAsync("cases", WithAssignee(assignee));

        Assert.Equal(201, reply.Status);
        Assert.Equal(["created_by", "project"], reply.Relationships.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Attributes_that_a_request_may_not_set_are_ignored()
    {
        var reply = await _service.CreateCaseAsync(""" "key":"EVIL-1","comment_count":7,"due_date":"2026-12-31","unheard_of":{} """);

        Assert.Equal(("CASEM-1", 0), ((string?)reply.Attributes["key"], (int?)reply.Attributes["comment_count"]));
        Assert.False(reply.Attributes.AsObject().ContainsKey("due_date"));
        Assert.False(reply.Attributes.AsObject().ContainsKey("unheard_of"));
    }

    [Theory]
    [InlineData("2026-01-15T09:30:00Z", "2026-01-15T09:30:00Z")]
    [InlineData("2026-01-15T09:30:00.67893Z", "2026-01-15T09:30:00.67893Z")]
    [InlineData("2026-01-15T09:30:00.9999999+02:00", "2026-01-15T07:30:00.999999Z")]
    public async Task Times_are_in_UTC_with_no_more_digits_than_the_service_has(string now, string written)
    {
        _service.Time.Now = now;

        Assert.Equal(written, (string?)(await _service.CreateCaseAsync()).Attributes["created_at"]);
    }

    private string WithAssignee(string assignee) =>
        _service.NewCase().Replace("\"relationships\":{", $"\"relationships\":{{\"assignee\":{assignee},", StringComparison.Ordinal);
}
