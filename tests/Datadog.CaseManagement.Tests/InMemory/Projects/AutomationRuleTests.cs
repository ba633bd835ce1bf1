using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class AutomationRuleTests
{
    private const string Unknown = "9fd476d7-a955-454a-851d-980c655c02d3";

    private static readonly AutomationRuleDefinition Workflow = new()
    {
        Name = "Run the workflow",
        Trigger = AutomationRuleTrigger.CaseCreated(),
        Action = AutomationRuleAction.ExecuteWorkflow("workflow-handle"),
    };

    private readonly Conversation _service = new();

    private CaseProjectsClient Projects => _service.Datadog.Client.Projects;

    private string Project => _service.Datadog.ProjectId;

    [Fact]
    public async Task A_new_rule_is_enabled_and_knows_who_created_it_when()
    {
        var reply = await _service.PostAsync(
            $"cases/projects/{Project}/rules",
            """
            {"data":{"type":"rule","attributes":{"name":"Run","trigger":{"data":{},"type":"CASE_CREATED"},
            "action":{"data":{"handle":"workflow-handle"},"type":"EXECUTE_WORKFLOW"}}}}
            """);

        var user = _service.Datadog.CurrentUser.Id;
        var expected = $$$"""
            {"data":{
              "id":"{{{reply.Id}}}","type":"rule",
              "attributes":{
                "action":{"data":{"handle":"workflow-handle"},"type":"EXECUTE_WORKFLOW"},"created_at":"2026-01-15T09:30:00.123456Z",
                "name":"Run","state":"ENABLED","trigger":{"data":{},"type":"CASE_CREATED"}
              },
              "relationships":{
                "created_by":{"data":{"id":"{{{user}}}","type":"user"}}
              }
            },
            "included":[{
              "id":"{{{user}}}","type":"user",
              "attributes":{"active":true,"email":"test.user@example.com","handle":"test.user@example.com","name":"Test User"}
            }]}
            """.OnOneLine();
        Assert.Equal(Reply.JsonApi(201, expected), reply);
        Assert.Equal(reply.Body, (await _service.GetAsync($"cases/projects/{Project}/rules/{reply.Id}")).Body);
        var listed = Assert.Single(await Projects.ListAutomationRulesAsync(Project));
        Assert.Equal((reply.Id, "Test User"), (listed.Id, listed.Relationships.CreatedBy!.User!.Attributes.Name));
    }

    [Fact]
    public async Task A_change_replaces_the_rule_and_is_told_with_time_and_user()
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow with { State = AutomationRuleState.Disabled });
        _service.Time.Now = "2026-01-16T09:30:00Z";
        _service.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await Projects.UpdateAutomationRuleAsync(Project, created.Id, new AutomationRuleDefinition
        {
            Name = "Ask the agent",
            Trigger = AutomationRuleTrigger.CommentAdded(),
            Action = AutomationRuleAction.AssignAgent("triage", "agent-1"),
        });

        var attributes = updated.Attributes;
        Assert.Equal("Ask the agent", attributes.Name);
        Assert.Equal((AutomationRuleState.Disabled, AutomationRuleTriggerType.CommentAdded), (attributes.State, attributes.Trigger!.Type));
        Assert.Equal(("triage", "agent-1", null), (attributes.Action!.Data!.AgentType, attributes.Action.Data.AssignedAgentId, attributes.Action.Data.Handle));
        Assert.Equal(created.Attributes.CreatedAt, attributes.CreatedAt);
        Assert.Equal(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null), attributes.ModifiedAt);
        Assert.Equal(
            ("Test User", "Grace"),
            (updated.Relationships.CreatedBy!.User!.Attributes.Name, updated.Relationships.ModifiedBy!.User!.Attributes.Name));
        Assert.Equal(JsonOf.Model(updated), JsonOf.Model(await Projects.GetAutomationRuleAsync(Project, created.Id)));
    }

    [Fact]
    public async Task A_rule_is_disabled_and_enabled_and_keeps_the_rest()
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow);
        _service.Time.Now = "2026-01-16T09:30:00Z";

        var disabled = await Projects.DisableAutomationRuleAsync(Project, created.Id);
        Assert.Equal((AutomationRuleState.Disabled, "Run the workflow"), (disabled.Attributes.State, disabled.Attributes.Name));
        Assert.Equal(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null), disabled.Attributes.ModifiedAt);
        Assert.Equal(AutomationRuleState.Disabled, (await Projects.GetAutomationRuleAsync(Project, created.Id)).Attributes.State);

        var enabled = await Projects.EnableAutomationRuleAsync(Project, created.Id);
        Assert.Equal((AutomationRuleState.Enabled, "workflow-handle"), (enabled.Attributes.State, enabled.Attributes.Action!.Data!.Handle));
        Assert.Equal(AutomationRuleState.Enabled, (await Projects.GetAutomationRuleAsync(Project, created.Id)).Attributes.State);
    }

    [Theory]
    [InlineData(""" "name":"" """)]
    [InlineData(""" "state":"PAUSED" """)]
    [InlineData(""" "trigger":null """)]
    [InlineData(""" "trigger":{"data":{}} """)]
    [InlineData(""" "action":"EXECUTE_WORKFLOW" """)]
    [InlineData(""" "action":{"type":"EXECUTE_WORKFLOW","data":"handle"} """)]
    public async Task Values_that_are_missing_or_of_the_wrong_kind_are_a_bad_request_and_change_nothing(string invalid)
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow);
        var name = invalid.Trim()[1..invalid.Trim().IndexOf('"', 2)];
        var attributes = string.Join(',', new[]
        {
            ("name", "\"Run\""), ("trigger", """{"type":"CASE_CREATED"}"""), ("action", """{"type":"EXECUTE_WORKFLOW","data":{} }"""),
        }.Where(valid => valid.Item1 != name).Select(valid => $"\"{valid.Item1}\":{valid.Item2}").Append(invalid));
        var body = $$"""{"data":{"type":"rule","attributes":{ {{attributes}} } } }""";

        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.PostAsync($"cases/projects/{Project}/rules", body));
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _service.PutAsync($"cases/projects/{Project}/rules/{created.Id}", body));
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(Assert.Single(await Projects.ListAutomationRulesAsync(Project))));
    }

    [Fact]
    public async Task A_rule_belongs_to_its_project()
    {
        var other = _service.Datadog.AddProject("SEC", "Security");
        var rule = await Projects.CreateAutomationRuleAsync(other, Workflow);

        Assert.Empty(await Projects.ListAutomationRulesAsync(Project));
        await Refused.AsUnknownAsync("rule", () => Projects.GetAutomationRuleAsync(Project, rule.Id));
        await Refused.AsUnknownAsync("rule", () => Projects.EnableAutomationRuleAsync(Project, rule.Id));
        await Refused.AsUnknownAsync("rule", () => Projects.DeleteAutomationRuleAsync(Project, rule.Id));
        await Projects.DeleteAutomationRuleAsync(other, rule.Id);
        Assert.Empty(await Projects.ListAutomationRulesAsync(other));
        await Refused.AsUnknownAsync("rule", () => Projects.DeleteAutomationRuleAsync(other, rule.Id));
    }

    [Fact]
    public async Task A_project_that_is_not_known_has_no_rules()
    {
        await Refused.AsUnknownAsync("project", () => Projects.CreateAutomationRuleAsync(Unknown, Workflow));
        await Refused.AsUnknownAsync("project", () => Projects.GetAutomationRuleAsync(Unknown, Unknown));
        await Refused.AsNoUuidAsync("RuleId", () => Projects.GetAutomationRuleAsync(Project, "first"));
    }
}
