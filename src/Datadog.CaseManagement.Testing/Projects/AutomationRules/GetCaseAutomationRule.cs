namespace Datadog.CaseManagement.Testing;

internal static class GetCaseAutomationRule
{
    public static Answer Handle(Call call) => Answer.Ok(AutomationRuleResource.Document(call.AutomationRule(), call.Store));
}
