namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseAutomationRule
{
    public static Answer Handle(Call call)
    {
        var data = RequestData.Read(call.Body, AutomationRuleResource.Type);
        var rule = call.AutomationRule();
        var details = data.AttributesIfAny is { } attributes ? AutomationRuleDetails.Read(attributes, rule.Details.State) : rule.Details;
        return call.Modify(rule, details);
    }
}
