namespace Datadog.CaseManagement.Testing;

internal static class DeleteProjectNotificationRule
{
    public static Answer Handle(Call call)
    {
        call.Store.NotificationRules.Remove(call.NotificationRule());
        return Answer.NoContent;
    }
}
