using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects.AutomationRules;

public sealed class AutomationRuleTests
{
    private const string Answer =
        """
        {"data":{"id":"r1","type":"rule","attributes":{"name":"Triage","state":"ENABLED","created_at":"2026-01-02T03:04:05.123456789Z",
        "modified_at":"2026-02-03T04:05:06Z","trigger":{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}},
        "action":{"type":"ASSIGN_AGENT","data":{"agent_type":"triage","assigned_agent_id":"a1"}}},
        "relationships":{"created_by":{"data":{"id":"u1","type":"user"}},"modified_by":{"data":null}}},
        "included":[{"id":"u1","type":"user","attributes":{"name":"Ada"}}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<AutomationRuleTrigger, string> Triggers => new()
    {
        { AutomationRuleTrigger.CaseCreated(), """{"type":"CASE_CREATED","data":{}}""" },
        {
            AutomationRuleTrigger.StatusTransitioned("Open", "Closed"),
            """{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}}"""
        },
        { AutomationRuleTrigger.StatusTransitioned(toStatusName: "Closed"), """{"type":"STATUS_TRANSITIONED","data":{"to_status_name":"Closed"}}""" },
        {
            AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"team","change_type":"VALUE_ADDED"}}"""
        },
        {
            AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueDeleted),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"team","change_type":"VALUE_DELETED"}}"""
        },
        {
            AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.AnyChanges),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"team","change_type":"ANY_CHANGES"}}"""
        },
        { AutomationRuleTrigger.EventCorrelationSignalCorrelated(), """{"type":"EVENT_CORRELATION_SIGNAL_CORRELATED","data":{}}""" },
        { AutomationRuleTrigger.CaseReviewApproved("ALL"), """{"type":"CASE_REVIEW_APPROVED","data":{"approval_type":"ALL"}}""" },
        { AutomationRuleTrigger.CommentAdded(), """{"type":"COMMENT_ADDED","data":{}}""" },
        { new AutomationRuleTrigger { Type = new AutomationRuleTriggerType("FULL_MOON") }, """{"type":"FULL_MOON"}""" },
    };

    public static TheoryData<AutomationRuleAction, string> Actions => new()
    {
        { AutomationRuleAction.ExecuteWorkflow("h1"), """{"type":"EXECUTE_WORKFLOW","data":{"handle":"h1"}}""" },
        { AutomationRuleAction.AssignAgent("triage", "a1"), """{"type":"ASSIGN_AGENT","data":{"agent_type":"triage","assigned_agent_id":"a1"}}""" },
        { new AutomationRuleAction { Type = new AutomationRuleActionType("SING"), Data = new() }, """{"type":"SING","data":{}}""" },
    };

    private static readonly Dictionary<string, (string Parameter, Func<AutomationRuleDefinition, AutomationRuleDefinition> Change)> IncompleteRules = new()
    {
        ["a trigger without a type"] = ("Trigger.Type", rule => rule with { Trigger = new AutomationRuleTrigger() }),
        ["an action without a type"] = ("Action.Type", rule => rule with { Action = new AutomationRuleAction { Data = new() } }),
        ["an action without data"] =
            ("Action.Data", rule => rule with { Action = new AutomationRuleAction { Type = new AutomationRuleActionType("SING") } }),
        ["a workflow without a handle"] = ("Action.Data.Handle", rule => rule with { Action = AutomationRuleAction.ExecuteWorkflow(" ") }),
        ["an agent without a type"] = ("Action.Data.AgentType", rule => rule with { Action = AutomationRuleAction.AssignAgent(null!, "a1") }),
        ["an agent without an identifier"] =
            ("Action.Data.AssignedAgentId", rule => rule with { Action = AutomationRuleAction.AssignAgent("triage", "") }),
    };

    public static TheoryData<string> IncompleteRuleNames => [.. IncompleteRules.Keys];

    private static AutomationRuleDefinition Update => new()
    {
        Name = "Triage",
        Trigger = AutomationRuleTrigger.CaseCreated(),
        Action = AutomationRuleAction.ExecuteWorkflow("h1"),
    };

    [Fact]
    public async Task List_gives_every_rule_with_its_users()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects/p1/rules").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"r1","type":"rule","attributes":{"name":"Triage","state":"DISABLED"},"relationships":{"modified_by":{"data":{"id":"u1","type":"user"}}}},
            {"id":"r2","type":"rule","attributes":{"name":"Other","state":"RESTING"}}],"included":[{"id":"u1","type":"user","attributes":{"name":"Ada"}}]}
            """));

        var rules = await client.Projects.ListAutomationRulesAsync("p1", Token);

        Assert.Equal("GET /api/v2/cases/projects/p1/rules", client.Stub.SingleRequest().ToString());
        Assert.Equal(
            [("r1", "Triage", AutomationRuleState.Disabled), ("r2", "Other", new AutomationRuleState("RESTING"))],
            rules.Select(rule => (rule.Id, rule.Attributes.Name, rule.Attributes.State!.Value)));
        Assert.Equal("Ada", rules[0].Relationships.ModifiedBy!.User!.Attributes.Name);
        Assert.Null(rules[1].Relationships.ModifiedBy);
    }

    [Fact]
    public async Task Create_sends_name_trigger_and_action_and_nothing_else()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/projects/p1/rules").Responds(StubResponse.Json(201, Answer));

        var created = await client.Projects.CreateAutomationRuleAsync(
            "p1",
            new AutomationRuleDefinition
            {
                Name = "Triage",
                Trigger = AutomationRuleTrigger.CaseCreated(),
                Action = AutomationRuleAction.ExecuteWorkflow("h1"),
            },
            Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/projects/p1/rules", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"Triage","trigger":{"type":"CASE_CREATED","data":{}},
            "action":{"type":"EXECUTE_WORKFLOW","data":{"handle":"h1"}}},"type":"rule"}}
            """,
            request.BodyText);
        AssertIsTheAnswer(created);
    }

    [Fact]
    public async Task Create_sends_the_state_when_it_is_set()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, Answer));

        await client.Projects.CreateAutomationRuleAsync(
            "p1",
            new AutomationRuleDefinition
            {
                Name = "Triage",
                Trigger = new AutomationRuleTrigger { Type = AutomationRuleTriggerType.CommentAdded },
                Action = AutomationRuleAction.AssignAgent("triage", "a1"),
                State = AutomationRuleState.Disabled,
            },
            Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"Triage","trigger":{"type":"COMMENT_ADDED"},
            "action":{"type":"ASSIGN_AGENT","data":{"agent_type":"triage","assigned_agent_id":"a1"}},"state":"DISABLED"},"type":"rule"}}
            """,
            client.Stub.SingleRequest().BodyText);
    }

    [Fact]
    public async Task Update_sends_all_that_the_rule_becomes()
    {
        using var client = new TestClient();
        client.Stub.Given("PUT", "/api/v2/cases/projects/p1/rules/r1").Responds(StubResponse.Json(200, Answer));

        var updated = await client.Projects.UpdateAutomationRuleAsync("p1", "r1", Update with { State = AutomationRuleState.Enabled }, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PUT /api/v2/cases/projects/p1/rules/r1", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"Triage","trigger":{"type":"CASE_CREATED","data":{}},
            "action":{"type":"EXECUTE_WORKFLOW","data":{"handle":"h1"}},"state":"ENABLED"},"type":"rule"}}
            """,
            request.BodyText);
        AssertIsTheAnswer(updated);
    }

    [Fact]
    public async Task A_rule_that_was_read_can_be_sent_with_another_name()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200,
            """
            {"data":{"id":"r1","type":"rule","attributes":{"name":"Triage","state":"RESTING","trigger":{"type":"FULL_MOON","data":{"hour":3}},
            "action":{"type":"SING","data":{"song":"x"},"loud":true}}}}
            """));
        var rule = (await client.Projects.GetAutomationRuleAsync("p1", "r1", Token)).Attributes;

        await client.Projects.UpdateAutomationRuleAsync(
            "p1", "r1", new AutomationRuleDefinition { Name = "New", Trigger = rule.Trigger!, Action = rule.Action!, State = rule.State }, Token);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"New","state":"RESTING","trigger":{"type":"FULL_MOON","data":{"hour":3}},
            "action":{"type":"SING","data":{"song":"x"},"loud":true}},"type":"rule"}}
            """,
            client.Stub.Requests[1].BodyText);
    }

    [Theory]
    [MemberData(nameof(Triggers), DisableDiscoveryEnumeration = true)]
    public async Task A_trigger_is_sent_as_it_was_made(AutomationRuleTrigger trigger, string expected) =>
        AssertJson.Equal(expected, await SendAsync(Update with { Trigger = trigger }, "trigger"));

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public async Task An_action_is_sent_as_it_was_made(AutomationRuleAction action, string expected) =>
        AssertJson.Equal(expected, await SendAsync(Update with { Action = action }, "action"));

    [Theory]
    [MemberData(nameof(IncompleteRuleNames))]
    public void A_rule_without_what_the_API_requires_is_rejected(string name)
    {
        using var client = new TestClient();
        var (parameter, change) = IncompleteRules[name];

        var creation = Assert.ThrowsAny<ArgumentException>(() => { _ = client.Projects.CreateAutomationRuleAsync("p1", change(Update), Token); });
        var update = Assert.ThrowsAny<ArgumentException>(() => { _ = client.Projects.UpdateAutomationRuleAsync("p1", "r1", change(Update), Token); });

        Assert.Equal((parameter, parameter), (creation.ParamName, update.ParamName));
        Assert.Empty(client.Stub.Requests);
    }

    private static async Task<string> SendAsync(AutomationRuleDefinition update, string attribute)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));
        await client.Projects.UpdateAutomationRuleAsync("p1", "r1", update, Token);
        return client.Stub.SingleRequest().Json.GetProperty("data").GetProperty("attributes").GetProperty(attribute).GetRawText();
    }

    private static void AssertIsTheAnswer(AutomationRule rule)
    {
        Assert.Equal(("r1", ResourceType.Rule), (rule.Id, rule.Type));
        Assert.Equal(("Triage", AutomationRuleState.Enabled), (rule.Attributes.Name, rule.Attributes.State));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567), rule.Attributes.CreatedAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), rule.Attributes.ModifiedAt);
        Assert.Equal(AutomationRuleTrigger.StatusTransitioned("Open", "Closed"), rule.Attributes.Trigger);
        Assert.Equal(AutomationRuleAction.AssignAgent("triage", "a1"), rule.Attributes.Action);
        Assert.Equal("Ada", rule.Relationships.CreatedBy!.User!.Attributes.Name);
        Assert.Null(rule.Relationships.ModifiedBy!.Data);
        Assert.Null(rule.Relationships.ModifiedBy.User);
    }
}
