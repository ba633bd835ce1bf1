namespace Datadog.CaseManagement.Testing;

internal static class ListCaseAutomationRules
{
    public static Answer Handle(Call call)
    {
        var project = call.Project();
        return Answer.Ok(AutomationRuleResource.Show(
            [.. call.Store.AutomationRules.Rows.Where(rule => rule.ProjectId == project.Id)], call.Store));
    }
}
