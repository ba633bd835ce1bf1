using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class NotificationRuleTests
{
    private static readonly CreateNotificationRuleRequest Mail = new()
    {
        Recipients = [NotificationRuleRecipient.Email("grace@example.com")],
        Triggers = [NotificationRuleTrigger.CaseCreated()],
    };

    private readonly InMemoryFixture _fixture = new();

    private CaseProjectsClient Projects => _fixture.Datadog.Client.Projects;

    private string Project => _fixture.Datadog.ProjectId;

    [Fact]
    public async Task A_new_rule_is_enabled_and_has_its_recipients_and_triggers()
    {
        var created = await Projects.CreateNotificationRuleAsync(Project, Mail with
        {
            Query = "priority:P1",
            Triggers = [NotificationRuleTrigger.StatusTransitioned("Open", "Closed")],
        });

        AssertJson.Equal(
            $$$"""
            {"id":"{{{created.Id}}}","type":"notification_rule","attributes":{"is_enabled":true,"query":"priority:P1",
            "recipients":[{"type":"EMAIL","data":{"email":"grace@example.com"}}],
            "triggers":[{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}}]}}
            """,
            Json.Serialize(created));
        Assert.Equal(Json.Serialize(created), Json.Serialize(Assert.Single(await Projects.ListNotificationRulesAsync(Project))));
    }

    [Fact]
    public async Task An_update_changes_only_its_members_and_returns_no_content()
    {
        var created = await Projects.CreateNotificationRuleAsync(Project, Mail with { IsEnabled = false });

        var response = await _fixture.PutAsync(
            $"cases/projects/{Project}/notification_rules/{created.Id}",
            """{"data":{"type":"notification_rule","attributes":{"is_enabled":true,"triggers":[{"type":"COMMENT_ADDED"}]}}}""");

        Assert.Equal(RawResponse.NoContent, response);
        AssertJson.Equal(
            $$$"""
            {"id":"{{{created.Id}}}","type":"notification_rule","attributes":{"is_enabled":true,
            "recipients":[{"type":"EMAIL","data":{"email":"grace@example.com"}}],"triggers":[{"type":"COMMENT_ADDED"}]}}
            """,
            Json.Serialize(Assert.Single(await Projects.ListNotificationRulesAsync(Project))));
        await Projects.UpdateNotificationRuleAsync(Project, created.Id, new NotificationRuleUpdate { Query = "priority:P1" });
        var updated = Assert.Single(await Projects.ListNotificationRulesAsync(Project)).Attributes;
        Assert.Equal((true, "priority:P1", 1), (updated.IsEnabled, updated.Query, updated.Triggers.Count));
    }

    [Theory]
    [InlineData("""{"triggers":[]}""", "recipients must be a list")]
    [InlineData("""{"recipients":[]}""", "triggers must be a list")]
    [InlineData("""{"recipients":[],"triggers":["CASE_CREATED"]}""", "triggers[0] must be an object")]
    [InlineData("""{"recipients":[{"data":{}}],"triggers":[]}""", "recipients[0].type must be a string that is not empty")]
    [InlineData("""{"recipients":[{"type":"EMAIL","data":[]}],"triggers":[]}""", "recipients[0].data must be an object")]
    [InlineData("""{"recipients":[],"triggers":[],"is_enabled":1}""", "is_enabled must be true or false")]
    [InlineData("""{"recipients":[],"triggers":[],"query":1}""", "query must be a string")]
    public async Task A_rule_without_recipients_or_triggers_or_with_values_of_the_wrong_type_is_a_bad_request(string attributes, string detail)
    {
        var response = await _fixture.PostAsync(
            $"cases/projects/{Project}/notification_rules", $$"""{"data":{"type":"notification_rule","attributes":{{attributes}} } }""");

        Assert.Equal(RawResponse.InvalidAttribute(detail), response);
        Assert.Empty(await Projects.ListNotificationRulesAsync(Project));
    }

    [Fact]
    public async Task A_rule_belongs_to_its_project()
    {
        var other = _fixture.Datadog.AddProject("SEC", "Security");
        var rule = await Projects.CreateNotificationRuleAsync(other, Mail);

        Assert.Empty(await Projects.ListNotificationRulesAsync(Project));
        await AssertError.NotFoundAsync("notification_rule", () => Projects.DeleteNotificationRuleAsync(Project, rule.Id));
        await AssertError.NotFoundAsync(
            "notification_rule", () => Projects.UpdateNotificationRuleAsync(Project, rule.Id, new NotificationRuleUpdate()));
        await Projects.DeleteNotificationRuleAsync(other, rule.Id);
        Assert.Empty(await Projects.ListNotificationRulesAsync(other));
        await AssertError.NotFoundAsync("notification_rule", () => Projects.DeleteNotificationRuleAsync(other, rule.Id));
    }

    [Fact]
    public async Task The_rules_of_an_unknown_project_are_not_found()
    {
        await AssertError.NotFoundAsync("project", () => Projects.ListNotificationRulesAsync(InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("project", () => Projects.CreateNotificationRuleAsync(InMemoryFixture.UnknownId, Mail));
        await AssertError.InvalidParameterAsync("NotificationRuleId", () => Projects.DeleteNotificationRuleAsync(Project, "first"));
    }
}
