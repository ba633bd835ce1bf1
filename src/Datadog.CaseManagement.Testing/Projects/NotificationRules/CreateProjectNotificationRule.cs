namespace Datadog.CaseManagement.Testing;

/// <summary>Creates a notification rule, which is enabled unless the request says otherwise.</summary>
internal static class CreateProjectNotificationRule
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, NotificationRuleResource.Type).Attributes;
        var rule = new StoredNotificationRule
        {
            Id = Store.NewId(),
            IsEnabled = attributes.Flag("is_enabled") ?? true,
            Query = attributes.Text("query"),
            Recipients = TypedData.ReadAll(attributes, "recipients") ?? throw Errors.BadRequest(),
            Triggers = TypedData.ReadAll(attributes, "triggers") ?? throw Errors.BadRequest(),
            ProjectId = call.Project().Id,
        };
        return Answer.Created(Document.Of(NotificationRuleResource.From(call.Store.NotificationRules.Put(rule))));
    }
}
