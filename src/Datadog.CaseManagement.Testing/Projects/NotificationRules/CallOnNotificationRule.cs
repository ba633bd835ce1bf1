namespace Datadog.CaseManagement.Testing;

internal static class CallOnNotificationRule
{
    /// <summary>The notification rule that the path names, which must be one of the project that the path names.</summary>
    public static StoredNotificationRule NotificationRule(this Call call)
    {
        var project = call.Project();
        var rule = call.Find(call.Store.NotificationRules, "notification_rule_id", "NotificationRuleId", NotificationRuleResource.Type);
        return rule.ProjectId == project.Id ? rule : throw Errors.NotFound(NotificationRuleResource.Type);
    }
}
