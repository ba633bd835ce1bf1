using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;

namespace Datadog.CaseManagement.Testing.Views;

/// <summary>The endpoints of views.</summary>
internal static class CaseViewEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases/views", ListCaseViews),
        Route.Post("/api/v2/cases/views", CreateCaseView),
        Route.Get("/api/v2/cases/views/{view_id}", GetCaseView),
        Route.Put("/api/v2/cases/views/{view_id}", UpdateCaseView),
        Route.Delete("/api/v2/cases/views/{view_id}", DeleteCaseView),
    ];

    private static ApiResult ListCaseViews(RequestContext context)
    {
        var projectId = context.Query.ReadUuid("project_id");
        var project = context.Store.Projects.Find(projectId) ?? throw ApiErrors.NotFound(ProjectResource.Type);
        StoredCaseView[] views = [.. context.Store.CaseViews.Rows.Where(view => view.ProjectId == project.Id)];
        return ApiResult.Ok(CaseViewResource.CreateDocument(views, context.Store));
    }

    private static ApiResult CreateCaseView(RequestContext context)
    {
        var store = context.Store;
        var attributes = context.ReadResource(CaseViewResource.Type).Attributes;
        var name = attributes.ReadNonEmptyString("name");
        var query = attributes.ReadRequiredString("query");
        var notificationRuleId = attributes.ReadString("np_rule_id");
        var projectId = attributes.ReadRequiredUuid("project_id");

        var project = store.Projects.Find(projectId) ?? throw ApiErrors.NotFound(ProjectResource.Type);
        var created = store.CaseViews.Put(new StoredCaseView
        {
            Id = Uuid.New(),
            ProjectId = project.Id,
            Name = name,
            Query = query,
            NotificationRuleId = notificationRuleId,
            CreatedAt = context.Now,
            CreatedBy = store.CurrentUserId,
        });
        return ApiResult.Created(CaseViewResource.CreateDocument(created, store));
    }

    private static ApiResult GetCaseView(RequestContext context) => ApiResult.Ok(CaseViewResource.CreateDocument(FindView(context), context.Store));

    private static ApiResult UpdateCaseView(RequestContext context)
    {
        var attributes = context.ReadResource(CaseViewResource.Type).OptionalAttributes;
        var view = FindView(context);
        var updated = context.Store.CaseViews.Put((attributes is { } changes ? Update(view, changes) : view) with
        {
            ModifiedAt = context.Now,
            ModifiedBy = context.Store.CurrentUserId,
        });
        return ApiResult.Ok(CaseViewResource.CreateDocument(updated, context.Store));
    }

    private static ApiResult DeleteCaseView(RequestContext context)
    {
        context.Store.CaseViews.Remove(FindView(context));
        return ApiResult.NoContent;
    }

    private static StoredCaseView Update(StoredCaseView view, JsonMembers changes) => view with
    {
        Name = changes.ReadNonEmptyString("name", view.Name),
        Query = changes.ReadRequiredString("query", view.Query),
        NotificationRuleId = changes.ReadString("np_rule_id", view.NotificationRuleId),
    };

    private static StoredCaseView FindView(RequestContext context) =>
        context.Find(context.Store.CaseViews, "view_id", "ViewId", CaseViewResource.Type);
}
