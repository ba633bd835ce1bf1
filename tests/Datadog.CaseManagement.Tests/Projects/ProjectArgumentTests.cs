using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class ProjectArgumentTests
{
    private static readonly Dictionary<string, (string Parameter, Func<TestClient, Task> Send)> BadCalls = new()
    {
        ["get of nothing"] = ("projectId", client => client.Projects.GetAsync(null!, Token)),
        ["get of the folder above"] = ("projectId", client => client.Projects.GetAsync("..", Token)),
        ["create of nothing"] = ("request", client => client.Projects.CreateAsync(null!, Token)),
        ["create without a key"] = ("Key", client => client.Projects.CreateAsync(NewProject with { Key = null! }, Token)),
        ["create with a blank key"] = ("Key", client => client.Projects.CreateAsync(NewProject with { Key = " " }, Token)),
        ["create with the reserved key"] = ("Key", client => client.Projects.CreateAsync(NewProject with { Key = "CASE" }, Token)),
        ["create with a blank name"] = ("Name", client => client.Projects.CreateAsync(NewProject with { Name = "" }, Token)),
        ["update of a blank"] = ("projectId", client => client.Projects.UpdateAsync(" ", new ProjectUpdate(), Token)),
        ["update without an update"] = ("update", client => client.Projects.UpdateAsync("p1", null!, Token)),
        ["delete of a blank"] = ("projectId", client => client.Projects.DeleteAsync("", Token)),
        ["add of a blank favorite"] = ("projectId", client => client.Projects.AddFavoriteAsync("", Token)),
        ["remove of a blank favorite"] = ("projectId", client => client.Projects.RemoveFavoriteAsync("\t", Token)),

        ["list notification rules of a blank project"] = ("projectId", client => client.Projects.ListNotificationRulesAsync("", Token)),
        ["create a notification rule in a blank project"] =
            ("projectId", client => client.Projects.CreateNotificationRuleAsync("", NewNotificationRule, Token)),
        ["create a notification rule of nothing"] = ("request", client => client.Projects.CreateNotificationRuleAsync("p1", null!, Token)),
        ["create a notification rule without recipients"] =
            ("Recipients", client => client.Projects.CreateNotificationRuleAsync("p1", NewNotificationRule with { Recipients = null! }, Token)),
        ["create a notification rule without triggers"] =
            ("Triggers", client => client.Projects.CreateNotificationRuleAsync("p1", NewNotificationRule with { Triggers = null! }, Token)),
        ["update a notification rule of a blank project"] =
            ("projectId", client => client.Projects.UpdateNotificationRuleAsync("", "n1", new NotificationRuleUpdate(), Token)),
        ["update a blank notification rule"] =
            ("ruleId", client => client.Projects.UpdateNotificationRuleAsync("p1", "", new NotificationRuleUpdate(), Token)),
        ["delete a notification rule of a blank project"] =
            ("projectId", client => client.Projects.DeleteNotificationRuleAsync(" ", "n1", Token)),
        ["delete a blank notification rule"] = ("ruleId", client => client.Projects.DeleteNotificationRuleAsync("p1", " ", Token)),

        ["list automation rules of a blank project"] = ("projectId", client => client.Projects.ListAutomationRulesAsync("", Token)),
        ["get an automation rule of a blank project"] = ("projectId", client => client.Projects.GetAutomationRuleAsync("", "r1", Token)),
        ["get a blank automation rule"] = ("ruleId", client => client.Projects.GetAutomationRuleAsync("p1", "", Token)),
        ["create an automation rule in a blank project"] =
            ("projectId", client => client.Projects.CreateAutomationRuleAsync("", NewAutomationRule, Token)),
        ["update an automation rule of a blank project"] =
            ("projectId", client => client.Projects.UpdateAutomationRuleAsync("", "r1", NewAutomationRule, Token)),
        ["update a blank automation rule"] =
            ("ruleId", client => client.Projects.UpdateAutomationRuleAsync("p1", "", NewAutomationRule, Token)),
        ["delete an automation rule of a blank project"] = ("projectId", client => client.Projects.DeleteAutomationRuleAsync("", "r1", Token)),
        ["delete a blank automation rule"] = ("ruleId", client => client.Projects.DeleteAutomationRuleAsync("p1", "", Token)),
        ["enable an automation rule of a blank project"] = ("projectId", client => client.Projects.EnableAutomationRuleAsync("", "r1", Token)),
        ["enable a blank automation rule"] = ("ruleId", client => client.Projects.EnableAutomationRuleAsync("p1", "", Token)),
        ["disable an automation rule of a blank project"] = ("projectId", client => client.Projects.DisableAutomationRuleAsync("", "r1", Token)),
        ["disable a blank automation rule"] = ("ruleId", client => client.Projects.DisableAutomationRuleAsync("p1", "", Token)),
    };

    private static readonly Dictionary<string, (string Parameter, Func<AutomationRuleDefinition, AutomationRuleDefinition> Spoil)> BadRules = new()
    {
        ["no name"] = ("Name", rule => rule with { Name = null! }),
        ["a blank name"] = ("Name", rule => rule with { Name = " " }),
        ["no trigger"] = ("Trigger", rule => rule with { Trigger = null! }),
        ["a trigger without a type"] = ("Trigger.Type", rule => rule with { Trigger = new AutomationRuleTrigger() }),
        ["no action"] = ("Action", rule => rule with { Action = null! }),
        ["an action without a type"] = ("Action.Type", rule => rule with { Action = new AutomationRuleAction { Data = new() } }),
        ["an action without data"] =
            ("Action.Data", rule => rule with { Action = new AutomationRuleAction { Type = new AutomationRuleActionType("SING") } }),
        ["a workflow without a handle"] = ("Action.Data.Handle", rule => rule with { Action = AutomationRuleAction.ExecuteWorkflow(" ") }),
        ["an agent without a type"] = ("Action.Data.AgentType", rule => rule with { Action = AutomationRuleAction.AssignAgent(null!, "a1") }),
        ["an agent without an identifier"] =
            ("Action.Data.AssignedAgentId", rule => rule with { Action = AutomationRuleAction.AssignAgent("triage", "") }),
    };

    public static TheoryData<string> BadCallNames => [.. BadCalls.Keys];

    public static TheoryData<string> BadRuleNames => [.. BadRules.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateProjectRequest NewProject => new() { Key = "SEC", Name = "Security" };

    private static CreateNotificationRuleRequest NewNotificationRule => new() { Recipients = [], Triggers = [] };

    private static AutomationRuleDefinition NewAutomationRule => new()
    {
        Name = "Triage",
        Trigger = AutomationRuleTrigger.CaseCreated(),
        Action = AutomationRuleAction.ExecuteWorkflow("h1"),
    };

    [Theory]
    [MemberData(nameof(BadCallNames))]
    public Task What_cannot_be_sent_is_refused_before_anything_is_sent(string name) =>
        OperationErrors.AssertRefusesAsync(BadCalls[name].Parameter, BadCalls[name].Send);

    [Theory]
    [MemberData(nameof(BadRuleNames))]
    public async Task An_automation_rule_without_what_the_API_requires_is_refused_before_anything_is_sent(string name)
    {
        using var client = new TestClient();
        var rule = BadRules[name].Spoil(NewAutomationRule);

        var creation = await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Projects.CreateAutomationRuleAsync("p1", rule, Token));
        var update = await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Projects.UpdateAutomationRuleAsync("p1", "r1", rule, Token));

        Assert.Equal(BadRules[name].Parameter, creation.ParamName);
        Assert.Equal(BadRules[name].Parameter, update.ParamName);
        Assert.Empty(client.Stub.Requests);
    }
}
