using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class NotificationRuleTests
{
    private const string Unknown = "9fd476d7-a955-454a-851d-980c655c02d3";

    private static readonly CreateNotificationRuleRequest Mail = new()
    {
        Recipients = [NotificationRuleRecipient.Email("grace@example.com")],
        Triggers = [NotificationRuleTrigger.CaseCreated()],
    };

    private readonly Conversation _service = new();

    private CaseProjectsClient Projects => _service.Datadog.Client.Projects;

    private string Project => _service.Datadog.ProjectId;

    [Fact]
    public async Task A_new_rule_is_enabled_and_keeps_what_its_recipients_and_triggers_say()
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
            JsonOf.Model(created));
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(Assert.Single(await Projects.ListNotificationRulesAsync(Project))));
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_is_answered_without_content()
    {
        var created = await Projects.CreateNotificationRuleAsync(Project, Mail with { IsEnabled = false });

        var reply = await _service.PutAsync(
            $"cases/projects/{Project}/notification_rules/{created.Id}",
            """{"data":{"type":"notification_rule","attributes":{"is_enabled":true,"triggers":[{"type":"COMMENT_ADDED"}]}}}""");

        Assert.Equal(new Reply(204, null, ""), reply);
        AssertJson.Equal(
            $$$"""
            {"id":"{{{created.Id}}}","type":"notification_rule","attributes":{"is_enabled":true,
            "recipients":[{"type":"EMAIL","data":{"email":"grace@example.com"}}],"triggers":[{"type":"COMMENT_ADDED"}]}}
            """,
            JsonOf.Model(Assert.Single(await Projects.ListNotificationRulesAsync(Project))));
        await Projects.UpdateNotificationRuleAsync(Project, created.Id, new NotificationRuleUpdate { Query = "priority:P1" });
        var updated = Assert.Single(await Projects.ListNotificationRulesAsync(Project)).Attributes;
        Assert.Equal((true, "priority:P1", 1), (updated.IsEnabled, updated.Query, updated.Triggers.Count));
    }

    [Theory]
    [InlineData("""{"triggers":[]}""")]
    [InlineData("""{"recipients":[]}""")]
    [InlineData("""{"recipients":[],"triggers":["CASE_CREATED"]}""")]
    [InlineData("""{"recipients":[{"data":{}}],"triggers":[]}""")]
    [InlineData("""{"recipients":[{"type":"EMAIL","data":[]}],"triggers":[]}""")]
    [InlineData("""{"recipients":[],"triggers":[],"is_enabled":1}""")]
    [InlineData("""{"recipients":[],"triggers":[],"query":1}""")]
    public async Task A_rule_without_recipients_or_triggers_or_with_values_of_the_wrong_kind_is_a_bad_request(string attributes)
    {
        var reply = await _service.PostAsync(
            $"cases/projects/{Project}/notification_rules", $$"""{"data":{"type":"notification_rule","attributes":{{attributes}} } }""");

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), reply);
        Assert.Empty(await Projects.ListNotificationRulesAsync(Project));
    }

    [Fact]
    public async Task A_rule_belongs_to_its_project()
    {
        var other = _service.Datadog.AddProject("SEC", "Security");
        var rule = await Projects.CreateNotificationRuleAsync(other, Mail);

        Assert.Empty(await Projects.ListNotificationRulesAsync(Project));
        await Refused.AsUnknownAsync("notification_rule", () => Projects.DeleteNotificationRuleAsync(Project, rule.Id));
        await Refused.AsUnknownAsync(
            "notification_rule", () => Projects.UpdateNotificationRuleAsync(Project, rule.Id, new NotificationRuleUpdate()));
        await Projects.DeleteNotificationRuleAsync(other, rule.Id);
        Assert.Empty(await Projects.ListNotificationRulesAsync(other));
        await Refused.AsUnknownAsync("notification_rule", () => Projects.DeleteNotificationRuleAsync(other, rule.Id));
    }

    [Fact]
    public async Task A_project_that_is_not_known_has_no_rules()
    {
        await Refused.AsUnknownAsync("project", () => Projects.ListNotificationRulesAsync(Unknown));
        await Refused.AsUnknownAsync("project", () => Projects.CreateNotificationRuleAsync(Unknown, Mail));
        await Refused.AsNoUuidAsync("NotificationRuleId", () => Projects.DeleteNotificationRuleAsync(Project, "first"));
    }
}
