using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects.NotificationRules;

public sealed class NotificationRuleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<NotificationRuleTrigger, string> Triggers => new()
    {
        { NotificationRuleTrigger.CaseCreated(), """{"type":"CASE_CREATED","data":{}}""" },
        {
            NotificationRuleTrigger.StatusTransitioned("Open", "Closed"),
            """{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}}"""
        },
        { NotificationRuleTrigger.StatusTransitioned(), """{"type":"STATUS_TRANSITIONED","data":{}}""" },
        {
            NotificationRuleTrigger.AttributeValueChanged("priority", NotificationRuleChangeType.Added),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"priority","change_type":"added"}}"""
        },
        {
            NotificationRuleTrigger.AttributeValueChanged("priority", NotificationRuleChangeType.Removed),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"priority","change_type":"removed"}}"""
        },
        {
            NotificationRuleTrigger.AttributeValueChanged("priority", NotificationRuleChangeType.Changed),
            """{"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"priority","change_type":"changed"}}"""
        },
        { NotificationRuleTrigger.EventCorrelationSignalCorrelated(), """{"type":"EVENT_CORRELATION_SIGNAL_CORRELATED","data":{}}""" },
        {
            new NotificationRuleTrigger { Type = new("NEW_KIND"), Data = new() { FromStatus = "s1", ToStatus = "s2" } },
            """{"type":"NEW_KIND","data":{"from_status":"s1","to_status":"s2"}}"""
        },
        { new NotificationRuleTrigger(), "{}" },
    };

    public static TheoryData<NotificationRuleRecipient, string> Recipients => new()
    {
        { NotificationRuleRecipient.Email("ada@example.com"), """{"type":"EMAIL","data":{"email":"ada@example.com"}}""" },
        { NotificationRuleRecipient.Http("hook"), """{"type":"HTTP","data":{"name":"hook"}}""" },
        { NotificationRuleRecipient.PagerDutyService("web"), """{"type":"PAGERDUTY_SERVICE","data":{"service_name":"web"}}""" },
        { NotificationRuleRecipient.SlackChannel("w", "c"), """{"type":"SLACK_CHANNEL","data":{"workspace":"w","channel":"c"}}""" },
        {
            NotificationRuleRecipient.SlackChannel("w", "c", "w1", "c1"),
            """{"type":"SLACK_CHANNEL","data":{"workspace":"w","workspace_id":"w1","channel":"c","channel_id":"c1"}}"""
        },
        {
            NotificationRuleRecipient.MicrosoftTeamsChannel("tenant", "team", "channel"),
            """{"type":"MS_TEAMS_CHANNEL","data":{"tenant_name":"tenant","team_name":"team","channel_name":"channel"}}"""
        },
        {
            NotificationRuleRecipient.MicrosoftTeamsChannel("tenant", "team", "channel", "connector", "t1", "t2"),
            """
            {"type":"MS_TEAMS_CHANNEL","data":{"tenant_name":"tenant","tenant_id":"t1","team_name":"team","team_id":"t2",
            "channel_name":"channel","connector_name":"connector"}}
            """
        },
    };

    [Fact]
    public async Task List_gives_every_rule_with_its_recipients_and_triggers()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects/p1/notification_rules").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"n1","type":"notification_rule","attributes":{"is_enabled":true,"query":"priority:P1",
            "recipients":[{"type":"EMAIL","data":{"email":"ada@example.com"}},{"type":"PIGEON"}],
            "triggers":[{"type":"STATUS_TRANSITIONED","data":{"from_status":"s1","from_status_name":"Open","to_status":"s2","to_status_name":"Closed"}},
            {"type":"ATTRIBUTE_VALUE_CHANGED","data":{"field":"priority","change_type":"changed"}}]}},
            {"id":"n2","type":"notification_rule","attributes":{"is_enabled":false}}]}
            """));

        var rules = await client.Projects.ListNotificationRulesAsync("p1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/cases/projects/p1/notification_rules", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal([("n1", ResourceType.NotificationRule), ("n2", ResourceType.NotificationRule)], rules.Select(rule => (rule.Id, rule.Type!.Value)));
        Assert.Equal((true, "priority:P1"), (rules[0].Attributes.IsEnabled, rules[0].Attributes.Query));
        Assert.Equal(
            [NotificationRuleRecipient.Email("ada@example.com"), new NotificationRuleRecipient { Type = new NotificationRuleRecipientType("PIGEON") }],
            rules[0].Attributes.Recipients);
        Assert.Equal(
            [
                new NotificationRuleTrigger
                {
                    Type = NotificationRuleTriggerType.StatusTransitioned,
                    Data = new() { FromStatus = "s1", FromStatusName = "Open", ToStatus = "s2", ToStatusName = "Closed" },
                },
                NotificationRuleTrigger.AttributeValueChanged("priority", NotificationRuleChangeType.Changed),
            ],
            rules[0].Attributes.Triggers);
        Assert.False(rules[1].Attributes.IsEnabled);
        Assert.Empty(rules[1].Attributes.Triggers);
    }

    [Fact]
    public async Task Create_sends_who_is_notified_of_what()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/projects/p1/notification_rules").Responds(StubResponse.Json(
            201, """{"data":{"id":"n1","type":"notification_rule","attributes":{"is_enabled":true,"triggers":[{"type":"CASE_CREATED"}]}}}"""));

        var created = await client.Projects.CreateNotificationRuleAsync(
            "p1",
            new CreateNotificationRuleRequest
            {
                Recipients = [NotificationRuleRecipient.Email("ada@example.com")],
                Triggers = [NotificationRuleTrigger.CaseCreated()],
                IsEnabled = true,
                Query = "priority:P1",
            },
            Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/projects/p1/notification_rules", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"recipients":[{"type":"EMAIL","data":{"email":"ada@example.com"}}],
            "triggers":[{"type":"CASE_CREATED","data":{}}],"is_enabled":true,"query":"priority:P1"},"type":"notification_rule"}}
            """,
            request.BodyText);
        Assert.Equal(("n1", true), (created.Id, created.Attributes.IsEnabled));
        Assert.Equal(NotificationRuleTriggerType.CaseCreated, created.Attributes.Triggers[0].Type);
    }

    [Fact]
    public async Task Create_leaves_out_what_is_not_set()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, """{"data":{"id":"n1"}}"""));

        await client.Projects.CreateNotificationRuleAsync("p1", new CreateNotificationRuleRequest { Recipients = [], Triggers = [] }, Token);

        AssertJson.Equal(
            """{"data":{"attributes":{"recipients":[],"triggers":[]},"type":"notification_rule"}}""",
            client.Stub.SingleRequest().BodyText);
    }

    public static TheoryData<NotificationRuleUpdate, string> Updates => new()
    {
        { new NotificationRuleUpdate(), "{}" },
        { new NotificationRuleUpdate { IsEnabled = false }, """{"is_enabled":false}""" },
        {
            new NotificationRuleUpdate { Query = "", Recipients = [], Triggers = [NotificationRuleTrigger.CaseCreated()] },
            """{"query":"","recipients":[],"triggers":[{"type":"CASE_CREATED","data":{}}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Update_sends_what_changes_and_is_answered_without_data(NotificationRuleUpdate update, string attributes)
    {
        using var client = new TestClient();
        client.Stub.Given("PUT", "/api/v2/cases/projects/p1/notification_rules/n1").Responds(StubResponse.Empty(204));

        await client.Projects.UpdateNotificationRuleAsync("p1", "n1", update, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PUT /api/v2/cases/projects/p1/notification_rules/n1", request.ToString());
        AssertJson.Equal($$$"""{"data":{"attributes":{{{attributes}}},"type":"notification_rule"}}""", request.BodyText);
    }

    [Theory]
    [MemberData(nameof(Triggers), DisableDiscoveryEnumeration = true)]
    public async Task A_trigger_is_sent_as_it_was_made(NotificationRuleTrigger trigger, string expected)
    {
        var attributes = await SendAsync(new NotificationRuleUpdate { Triggers = [trigger] });

        AssertJson.Equal($$"""{"triggers":[{{expected}}]}""", attributes);
    }

    [Theory]
    [MemberData(nameof(Recipients), DisableDiscoveryEnumeration = true)]
    public async Task A_recipient_is_sent_as_it_was_made(NotificationRuleRecipient recipient, string expected)
    {
        var attributes = await SendAsync(new NotificationRuleUpdate { Recipients = [recipient] });

        AssertJson.Equal($$"""{"recipients":[{{expected}}]}""", attributes);
    }

    private static async Task<string> SendAsync(NotificationRuleUpdate update)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Empty(204));
        await client.Projects.UpdateNotificationRuleAsync("p1", "n1", update, Token);
        return client.Stub.SingleRequest().Json.GetProperty("data").GetProperty("attributes").GetRawText();
    }
}
