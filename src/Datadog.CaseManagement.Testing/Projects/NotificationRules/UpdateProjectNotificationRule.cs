namespace Datadog.CaseManagement.Testing;

/// <summary>Changes a notification rule. As documented, the answer does not show it.</summary>
internal static class UpdateProjectNotificationRule
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, NotificationRuleResource.Type).AttributesIfAny;
        var rule = call.NotificationRule();
        if (attributes is { } changes)
        {
            call.Store.NotificationRules.Put(Apply(rule, changes));
        }

        return Answer.NoContent;
    }

    private static StoredNotificationRule Apply(StoredNotificationRule rule, Members changes) => rule with
    {
        IsEnabled = changes.Flag("is_enabled") ?? rule.IsEnabled,
        Query = changes.Text("query", rule.Query),
        Recipients = TypedData.ReadAll(changes, "recipients") ?? rule.Recipients,
        Triggers = TypedData.ReadAll(changes, "triggers") ?? rule.Triggers,
    };
}
