namespace Datadog.CaseManagement.Testing;

/// <summary>What the operations on one automation rule have in common.</summary>
internal static class CallOnAutomationRule
{
    /// <summary>The automation rule that the path names, which must be one of the project that the path names.</summary>
    public static StoredAutomationRule AutomationRule(this Call call)
    {
        var project = call.Project();
        var rule = call.Find(call.Store.AutomationRules, "rule_id", "RuleId", AutomationRuleResource.Type);
        return rule.ProjectId == project.Id ? rule : throw Errors.NotFound(AutomationRuleResource.Type);
    }

    /// <summary>Keeps a changed rule, says when and by whom it was changed, and answers with it.</summary>
    public static Answer Modify(this Call call, StoredAutomationRule rule, AutomationRuleDetails details)
    {
        var modified = rule with { Details = details, ModifiedAt = call.Now, ModifiedBy = call.Store.CurrentUserId };
        return Answer.Ok(AutomationRuleResource.Show(call.Store.AutomationRules.Put(modified), call.Store));
    }
}
