using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

/// <summary>What happens by itself in a project: notifications and automation.</summary>
internal static class ProjectRuleExchanges
{
    private const string NotificationRules = "/api/v2/cases/projects/p1/notification_rules";
    private const string AutomationRules = "/api/v2/cases/projects/p1/rules";

    private const string Definition =
        """
        {"data":{"attributes":{"action":{"data":{"agent_type":"triage","assigned_agent_id":"a1"},"type":"ASSIGN_AGENT"},"name":"Triage",
        "state":"ENABLED","trigger":{"data":{"change_type":"VALUE_ADDED","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"}},"type":"rule"}}
        """;

    private static readonly AutomationRuleDefinition Rule = new()
    {
        Name = "Triage",
        State = AutomationRuleState.Enabled,
        Trigger = AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded),
        Action = AutomationRuleAction.AssignAgent("triage", "a1"),
    };

    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "GetProjectNotificationRules", $"GET {NotificationRules}", null, ProjectRuleSamples.NotificationRule,
            datadog => datadog.Projects.ListNotificationRulesAsync("p1")),
        Exchange.Of(
            "CreateProjectNotificationRule",
            $"POST {NotificationRules}",
            """
            {"data":{"attributes":{"is_enabled":true,"query":"priority:P1","recipients":[{"type":"EMAIL","data":{"email":"ada@example.com"}}],
            "triggers":[{"type":"CASE_CREATED","data":{}}]},"type":"notification_rule"}}
            """,
            ProjectRuleSamples.NotificationRule,
            datadog => datadog.Projects.CreateNotificationRuleAsync("p1", new CreateNotificationRuleRequest
            {
                Recipients = [NotificationRuleRecipient.Email("ada@example.com")],
                Triggers = [NotificationRuleTrigger.CaseCreated()],
                IsEnabled = true,
                Query = "priority:P1",
            })),
        Exchange.WithoutData(
            "UpdateProjectNotificationRule",
            $"PUT {NotificationRules}/n1",
            """
            {"data":{"attributes":{"is_enabled":false,
            "triggers":[{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}}]},
            "type":"notification_rule"}}
            """,
            datadog => datadog.Projects.UpdateNotificationRuleAsync("p1", "n1", new NotificationRuleUpdate
            {
                IsEnabled = false,
                Triggers = [NotificationRuleTrigger.StatusTransitioned("Open", "Closed")],
            })),
        Exchange.WithoutData(
            "DeleteProjectNotificationRule", $"DELETE {NotificationRules}/n1", null,
            datadog => datadog.Projects.DeleteNotificationRuleAsync("p1", "n1")),
        Exchange.OfList(
            "ListCaseAutomationRules", $"GET {AutomationRules}", null, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.ListAutomationRulesAsync("p1")),
        Exchange.Of(
            "GetCaseAutomationRule", $"GET {AutomationRules}/r1", null, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.GetAutomationRuleAsync("p1", "r1")),
        Exchange.Of(
            "CreateCaseAutomationRule", $"POST {AutomationRules}", Definition, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.CreateAutomationRuleAsync("p1", Rule)),
        Exchange.Of(
            "UpdateCaseAutomationRule", $"PUT {AutomationRules}/r1", Definition, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.UpdateAutomationRuleAsync("p1", "r1", Rule)),
        Exchange.WithoutData(
            "DeleteCaseAutomationRule", $"DELETE {AutomationRules}/r1", null,
            datadog => datadog.Projects.DeleteAutomationRuleAsync("p1", "r1")),
        Exchange.Of(
            "EnableCaseAutomationRule", $"POST {AutomationRules}/r1/enable", null, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.EnableAutomationRuleAsync("p1", "r1")),
        Exchange.Of(
            "DisableCaseAutomationRule", $"POST {AutomationRules}/r1/disable", null, ProjectRuleSamples.AutomationRule,
            datadog => datadog.Projects.DisableAutomationRuleAsync("p1", "r1")),
    ];
}
