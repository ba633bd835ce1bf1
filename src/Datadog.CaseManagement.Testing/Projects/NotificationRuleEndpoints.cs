using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Projects;

/// <summary>The endpoints of notification rules.</summary>
internal static class NotificationRuleEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases/projects/{project_id}/notification_rules", GetProjectNotificationRules),
        Route.Post("/api/v2/cases/projects/{project_id}/notification_rules", CreateProjectNotificationRule),
        Route.Put("/api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", UpdateProjectNotificationRule),
        Route.Delete("/api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", DeleteProjectNotificationRule),
    ];

    private static ApiResult GetProjectNotificationRules(RequestContext context)
    {
        var project = ProjectEndpoints.FindProject(context);
        return ApiResult.Ok(ResponseDocument.Create(context.Store.NotificationRules.Rows
            .Where(rule => rule.ProjectId == project.Id)
            .Select(rule => rule.ToResource())));
    }

    private static ApiResult CreateProjectNotificationRule(RequestContext context)
    {
        var attributes = context.ReadResource(StoredNotificationRule.ResourceType).Attributes;
        var rule = new StoredNotificationRule
        {
            Id = Uuid.New(),
            IsEnabled = attributes.ReadBoolean("is_enabled") ?? true,
            Query = attributes.ReadString("query"),
            Recipients = attributes.ReadRequiredTypedObjects("recipients"),
            Triggers = attributes.ReadRequiredTypedObjects("triggers"),
            ProjectId = ProjectEndpoints.FindProject(context).Id,
        };
        return ApiResult.Created(ResponseDocument.Create(context.Store.NotificationRules.Put(rule).ToResource()));
    }

    /// <summary>Updates a notification rule. As documented, the response has no body.</summary>
    private static ApiResult UpdateProjectNotificationRule(RequestContext context)
    {
        var attributes = context.ReadResource(StoredNotificationRule.ResourceType).OptionalAttributes;
        var rule = FindRule(context);
        if (attributes is { } changes)
        {
            context.Store.NotificationRules.Put(Update(rule, changes));
        }

        return ApiResult.NoContent;
    }

    private static ApiResult DeleteProjectNotificationRule(RequestContext context)
    {
        context.Store.NotificationRules.Remove(FindRule(context));
        return ApiResult.NoContent;
    }

    private static StoredNotificationRule Update(StoredNotificationRule rule, JsonMembers changes) => rule with
    {
        IsEnabled = changes.ReadBoolean("is_enabled") ?? rule.IsEnabled,
        Query = changes.ReadString("query", rule.Query),
        Recipients = changes.ReadTypedObjects("recipients") ?? rule.Recipients,
        Triggers = changes.ReadTypedObjects("triggers") ?? rule.Triggers,
    };

    /// <summary>Finds the rule in the path, which must belong to the project in the path.</summary>
    private static StoredNotificationRule FindRule(RequestContext context)
    {
        const string Type = StoredNotificationRule.ResourceType;
        var project = ProjectEndpoints.FindProject(context);
        var rule = context.Find(context.Store.NotificationRules, "notification_rule_id", "NotificationRuleId", Type);
        return rule.ProjectId == project.Id ? rule : throw ApiErrors.NotFound(Type);
    }
}
