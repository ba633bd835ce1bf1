namespace Datadog.CaseManagement.Testing;

/// <summary>Creates an automation rule, which is enabled unless the request says otherwise.</summary>
internal static class CreateCaseAutomationRule
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, AutomationRuleResource.Type).Attributes;
        var rule = new StoredAutomationRule
        {
            Id = Store.NewId(),
            Details = AutomationRuleDetails.Read(attributes, AutomationRuleDetails.Enabled),
            ProjectId = call.Project().Id,
            CreatedAt = call.Now,
            CreatedBy = call.Store.CurrentUserId,
        };
        return Answer.Created(AutomationRuleResource.Show(call.Store.AutomationRules.Put(rule), call.Store));
    }
}
