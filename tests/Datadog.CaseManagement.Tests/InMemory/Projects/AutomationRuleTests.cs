using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Projects;

public sealed class AutomationRuleTests
{
    private static readonly AutomationRuleDefinition Workflow = new()
    {
        Name = "Run the workflow",
        Trigger = AutomationRuleTrigger.CaseCreated(),
        Action = AutomationRuleAction.ExecuteWorkflow("workflow-handle"),
    };

    private readonly InMemoryFixture _fixture = new();

    private CaseProjectsClient Projects => _fixture.Datadog.Client.Projects;

    private string Project => _fixture.Datadog.ProjectId;

    [Fact]
    public async Task A_new_rule_is_enabled_and_has_its_creator_and_time()
    {
        var response = await _fixture.PostAsync(
            $"cases/projects/{Project}/rules",
            """
            {"data":{"type":"rule","attributes":{"name":"Run","trigger":{"data":{},"type":"CASE_CREATED"},
            "action":{"data":{"handle":"workflow-handle"},"type":"EXECUTE_WORKFLOW"}}}}
            """);

        var user = _fixture.Datadog.CurrentUser.Id;
        var expected = $$$"""
            {"data":{
              "id":"{{{response.Id}}}","type":"rule",
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
        Assert.Equal(RawResponse.JsonApi(201, expected), response);
        Assert.Equal(response.Body, (await _fixture.GetAsync($"cases/projects/{Project}/rules/{response.Id}")).Body);
        var listed = Assert.Single(await Projects.ListAutomationRulesAsync(Project));
        Assert.Equal((response.Id, "Test User"), (listed.Id, listed.Relationships.CreatedBy!.User!.Attributes.Name));
    }

    [Fact]
    public async Task An_update_replaces_the_rule_and_records_time_and_user()
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow with { State = AutomationRuleState.Disabled });
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null));
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

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
        Assert.Equal(Json.Serialize(updated), Json.Serialize(await Projects.GetAutomationRuleAsync(Project, created.Id)));
    }

    [Fact]
    public async Task A_rule_is_disabled_and_enabled_without_other_changes()
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow);
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null));

        var disabled = await Projects.DisableAutomationRuleAsync(Project, created.Id);
        Assert.Equal((AutomationRuleState.Disabled, "Run the workflow"), (disabled.Attributes.State, disabled.Attributes.Name));
        Assert.Equal(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null), disabled.Attributes.ModifiedAt);
        Assert.Equal(AutomationRuleState.Disabled, (await Projects.GetAutomationRuleAsync(Project, created.Id)).Attributes.State);

        var enabled = await Projects.EnableAutomationRuleAsync(Project, created.Id);
        Assert.Equal((AutomationRuleState.Enabled, "workflow-handle"), (enabled.Attributes.State, enabled.Attributes.Action!.Data!.Handle));
        Assert.Equal(AutomationRuleState.Enabled, (await Projects.GetAutomationRuleAsync(Project, created.Id)).Attributes.State);
    }

    [Theory]
    [InlineData(""" "name":"" """, "name must be a string that is not empty")]
    [InlineData(""" "state":"PAUSED" """, "state must be one of ENABLED, DISABLED")]
    [InlineData(""" "trigger":null """, "trigger must be an object")]
    [InlineData(""" "trigger":{"data":{}} """, "trigger.type must be a string that is not empty")]
    [InlineData(""" "action":"EXECUTE_WORKFLOW" """, "action must be an object")]
    [InlineData(""" "action":{"type":"EXECUTE_WORKFLOW","data":"handle"} """, "action.data must be an object")]
    public async Task Missing_or_invalid_values_are_a_bad_request_and_change_nothing(string invalid, string detail)
    {
        var created = await Projects.CreateAutomationRuleAsync(Project, Workflow);
        var name = invalid.Trim()[1..invalid.Trim().IndexOf('"', 2)];
        var attributes = string.Join(',', new[]
        {
            ("name", "\"Run\""), ("trigger", """{"type":"CASE_CREATED"}"""), ("action", """{"type":"EXECUTE_WORKFLOW","data":{} }"""),
        }.Where(valid => valid.Item1 != name).Select(valid => $"\"{valid.Item1}\":{valid.Item2}").Append(invalid));
        var body = $$"""{"data":{"type":"rule","attributes":{ {{attributes}} } } }""";

        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PostAsync($"cases/projects/{Project}/rules", body));
        Assert.Equal(RawResponse.InvalidAttribute(detail), await _fixture.PutAsync($"cases/projects/{Project}/rules/{created.Id}", body));
        Assert.Equal(Json.Serialize(created), Json.Serialize(Assert.Single(await Projects.ListAutomationRulesAsync(Project))));
    }

    [Fact]
    public async Task A_rule_belongs_to_its_project()
    {
        var other = _fixture.Datadog.AddProject("SEC", "Security");
        var rule = await Projects.CreateAutomationRuleAsync(other, Workflow);

        Assert.Empty(await Projects.ListAutomationRulesAsync(Project));
        await AssertError.NotFoundAsync("rule", () => Projects.GetAutomationRuleAsync(Project, rule.Id));
        await AssertError.NotFoundAsync("rule", () => Projects.EnableAutomationRuleAsync(Project, rule.Id));
        await AssertError.NotFoundAsync("rule", () => Projects.DeleteAutomationRuleAsync(Project, rule.Id));
        await Projects.DeleteAutomationRuleAsync(other, rule.Id);
        Assert.Empty(await Projects.ListAutomationRulesAsync(other));
        await AssertError.NotFoundAsync("rule", () => Projects.DeleteAutomationRuleAsync(other, rule.Id));
    }

    [Fact]
    public async Task The_rules_of_an_unknown_project_are_not_found()
    {
        await AssertError.NotFoundAsync("project", () => Projects.CreateAutomationRuleAsync(InMemoryFixture.UnknownId, Workflow));
        await AssertError.NotFoundAsync("project", () => Projects.GetAutomationRuleAsync(InMemoryFixture.UnknownId, InMemoryFixture.UnknownId));
        await AssertError.InvalidParameterAsync("RuleId", () => Projects.GetAutomationRuleAsync(Project, "first"));
    }
}
