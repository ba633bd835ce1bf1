namespace Datadog.CaseManagement.Testing;

internal static class GetCaseAutomationRule
{
    public static Answer Handle(Call call) => Answer.Ok(AutomationRuleResource.Show(call.AutomationRule(), call.Store));
}
