namespace Datadog.CaseManagement.Testing;

internal static class GetProjectNotificationRules
{
    public static Answer Handle(Call call)
    {
        var project = call.Project();
        return Answer.Ok(Document.Of(call.Store.NotificationRules.Rows
            .Where(rule => rule.ProjectId == project.Id)
            .Select(NotificationRuleResource.From)));
    }
}
