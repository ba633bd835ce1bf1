using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Projects;

/// <summary>The endpoints of automation rules.</summary>
internal static class AutomationRuleEndpoints
{
    private const string Enabled = "ENABLED";
    private const string Disabled = "DISABLED";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases/projects/{project_id}/rules", ListCaseAutomationRules),
        Route.Post("/api/v2/cases/projects/{project_id}/rules", CreateCaseAutomationRule),
        Route.Get("/api/v2/cases/projects/{project_id}/rules/{rule_id}", GetCaseAutomationRule),
        Route.Put("/api/v2/cases/projects/{project_id}/rules/{rule_id}", UpdateCaseAutomationRule),
        Route.Delete("/api/v2/cases/projects/{project_id}/rules/{rule_id}", DeleteCaseAutomationRule),
        Route.Post("/api/v2/cases/projects/{project_id}/rules/{rule_id}/enable", EnableCaseAutomationRule),
        Route.Post("/api/v2/cases/projects/{project_id}/rules/{rule_id}/disable", DisableCaseAutomationRule),
    ];

    private static ApiResult ListCaseAutomationRules(RequestContext context)
    {
        var project = ProjectEndpoints.FindProject(context);
        StoredAutomationRule[] rules = [.. context.Store.AutomationRules.Rows.Where(rule => rule.ProjectId == project.Id)];
        return ApiResult.Ok(AutomationRuleResource.CreateDocument(rules, context.Store));
    }

    /// <summary>Creates an automation rule, which is enabled by default.</summary>
    private static ApiResult CreateCaseAutomationRule(RequestContext context)
    {
        var attributes = context.ReadResource(AutomationRuleResource.Type).Attributes;
        var rule = new StoredAutomationRule
        {
            Id = Uuid.New(),
            Settings = ReadSettings(attributes, defaultState: Enabled),
            ProjectId = ProjectEndpoints.FindProject(context).Id,
            CreatedAt = context.Now,
            CreatedBy = context.Store.CurrentUserId,
        };
        return ApiResult.Created(AutomationRuleResource.CreateDocument(context.Store.AutomationRules.Put(rule), context.Store));
    }

    private static ApiResult GetCaseAutomationRule(RequestContext context) =>
        ApiResult.Ok(AutomationRuleResource.CreateDocument(FindRule(context), context.Store));

    private static ApiResult UpdateCaseAutomationRule(RequestContext context)
    {
        var data = context.ReadResource(AutomationRuleResource.Type);
        var rule = FindRule(context);
        return Modify(context, rule, data.OptionalAttributes is { } attributes ? ReadSettings(attributes, rule.Settings.State) : rule.Settings);
    }

    private static ApiResult DeleteCaseAutomationRule(RequestContext context)
    {
        context.Store.AutomationRules.Remove(FindRule(context));
        return ApiResult.NoContent;
    }

    private static ApiResult EnableCaseAutomationRule(RequestContext context) => SetState(context, Enabled);

    private static ApiResult DisableCaseAutomationRule(RequestContext context) => SetState(context, Disabled);

    private static ApiResult SetState(RequestContext context, string state)
    {
        var rule = FindRule(context);
        return Modify(context, rule, rule.Settings with { State = state });
    }

    /// <summary>Stores the settings of a rule with its modification.</summary>
    private static ApiResult Modify(RequestContext context, StoredAutomationRule rule, StoredAutomationRuleSettings settings)
    {
        var modified = rule with { Settings = settings, ModifiedAt = context.Now, ModifiedBy = context.Store.CurrentUserId };
        return ApiResult.Ok(AutomationRuleResource.CreateDocument(context.Store.AutomationRules.Put(modified), context.Store));
    }

    private static StoredAutomationRuleSettings ReadSettings(JsonMembers attributes, string defaultState) => new(
        attributes.ReadNonEmptyString("name"),
        attributes.ReadTypedObject("trigger"),
        attributes.ReadTypedObject("action"),
        attributes.GetNode("state") is null ? defaultState : attributes.ReadOneOf("state", Enabled, Disabled));

    /// <summary>Finds the rule in the path, which must belong to the project in the path.</summary>
    private static StoredAutomationRule FindRule(RequestContext context)
    {
        var project = ProjectEndpoints.FindProject(context);
        var rule = context.Find(context.Store.AutomationRules, "rule_id", "RuleId", AutomationRuleResource.Type);
        return rule.ProjectId == project.Id ? rule : throw ApiErrors.NotFound(AutomationRuleResource.Type);
    }
}
