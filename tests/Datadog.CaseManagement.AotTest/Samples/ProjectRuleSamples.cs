namespace Datadog.CaseManagement.AotTest.Samples;

internal static class ProjectRuleSamples
{
    public static readonly Sample<NotificationRule> NotificationRule = new(
        """
        {"id":"n1","type":"notification_rule","attributes":{"is_enabled":true,"query":"priority:P1","recipients":[
        {"data":{"channel":"c","channel_id":"c1","workspace":"w","workspace_id":"w1"},"type":"SLACK_CHANNEL"},
        {"data":{"channel_name":"c","connector_name":"k","team_id":"t2","team_name":"t","tenant_id":"t1","tenant_name":"n"},
        "type":"MS_TEAMS_CHANNEL"},{"data":{"email":"ada@example.com"},"type":"EMAIL"},{"data":{"name":"hook"},"type":"HTTP"},
        {"data":{"service_name":"web"},"type":"PAGERDUTY_SERVICE"}],
        "triggers":[{"data":{"change_type":"added","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"},
        {"data":{"from_status":"s1","from_status_name":"Open","to_status":"s2","to_status_name":"Closed"},"type":"STATUS_TRANSITIONED"}]}}
        """,
        rule =>
        {
            Expect.Equal(["n1", true, "priority:P1"], [rule.Id, rule.Attributes.IsEnabled, rule.Attributes.Query]);
            Expect.Equal(NotificationRuleRecipient.SlackChannel("w", "c", "w1", "c1"), rule.Attributes.Recipients[0]);
            Expect.Equal(NotificationRuleRecipient.PagerDutyService("web"), rule.Attributes.Recipients[4]);
            Expect.Equal(
                NotificationRuleTrigger.AttributeValueChanged("team", NotificationRuleChangeType.Added), rule.Attributes.Triggers[0]);
            Expect.Equal(NotificationRuleTriggerType.StatusTransitioned, rule.Attributes.Triggers[1].Type);
        });

    public static readonly Sample<AutomationRule> AutomationRule = new(
        """
        {"id":"r1","type":"rule","attributes":{"action":{"data":{"agent_type":"triage","assigned_agent_id":"a1"},"type":"ASSIGN_AGENT"},
        "created_at":"2026-01-02T03:04:05Z","modified_at":"2026-02-03T04:05:06Z","name":"Triage","state":"ENABLED",
        "trigger":{"data":{"change_type":"VALUE_ADDED","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"}},
        "relationships":{"created_by":{"data":{"id":"u1","type":"user"}},"modified_by":{"data":null}}}
        """,
        rule =>
        {
            Expect.Equal(["r1", "Triage", AutomationRuleState.Enabled], [rule.Id, rule.Attributes.Name, rule.Attributes.State]);
            Expect.Equal(AutomationRuleAction.AssignAgent("triage", "a1"), rule.Attributes.Action);
            Expect.Equal(AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded), rule.Attributes.Trigger);
            Expect.Equal("Ada", rule.Relationships.CreatedBy!.User!.Attributes.Name);
        });
}
