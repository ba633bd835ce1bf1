namespace Datadog.CaseManagement.Testing;

internal static class DisableCaseAutomationRule
{
    public static Answer Handle(Call call)
    {
        var rule = call.AutomationRule();
        return call.Modify(rule, rule.Details with { State = AutomationRuleDetails.Disabled });
    }
}
