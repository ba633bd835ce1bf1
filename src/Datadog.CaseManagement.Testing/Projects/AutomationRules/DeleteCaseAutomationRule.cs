namespace Datadog.CaseManagement.Testing;

internal static class DeleteCaseAutomationRule
{
    public static Answer Handle(Call call)
    {
        call.Store.AutomationRules.Remove(call.AutomationRule());
        return Answer.NoContent;
    }
}
