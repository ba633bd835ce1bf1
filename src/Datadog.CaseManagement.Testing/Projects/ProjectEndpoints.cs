using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.Projects;

/// <summary>The endpoints of projects and favorites.</summary>
internal static class ProjectEndpoints
{
    private const string ReservedKey = "CASE";
    private const int MaxKeyLength = 10;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases/projects", GetProjects),
        Route.Post("/api/v2/cases/projects", CreateProject),
        Route.Get("/api/v2/cases/projects/{project_id}", GetProject),
        Route.Patch("/api/v2/cases/projects/{project_id}", UpdateProject),
        Route.Delete("/api/v2/cases/projects/{project_id}", DeleteProject),
        Route.Get("/api/v2/cases/projects/favorites", ListUserCaseProjectFavorites),
        Route.Post("/api/v2/cases/projects/{project_id}/favorites", FavoriteCaseProject),
        Route.Delete("/api/v2/cases/projects/{project_id}/favorites", UnfavoriteCaseProject),
    ];

    /// <summary>Finds the project in the path.</summary>
    public static StoredProject FindProject(RequestContext context) =>
        context.Find(context.Store.Projects, "project_id", "ProjectId", ProjectResource.Type);

    private static ApiResult GetProjects(RequestContext context) =>
        ApiResult.Ok(ResponseDocument.Create(context.Store.Projects.Rows.Select(ProjectResource.Create)));

    private static ApiResult GetProject(RequestContext context) =>
        ApiResult.Ok(ResponseDocument.Create(ProjectResource.Create(FindProject(context))));

    /// <summary>Creates a project. A key that is not 1 to 10 letters, is reserved, or is that of another project is a bad request.</summary>
    private static ApiResult CreateProject(RequestContext context)
    {
        var attributes = context.ReadResource(ProjectResource.Type).Attributes;
        var (key, name) = (attributes.ReadNonEmptyString("key"), attributes.ReadNonEmptyString("name"));
        if (key.Length > MaxKeyLength || !key.All(char.IsAsciiLetter))
        {
            throw attributes.Invalid("key", $"1 to {MaxKeyLength} letters");
        }

        if (key == ReservedKey || context.Store.Projects.Rows.Any(project => project.Key == key))
        {
            throw attributes.Invalid("key", $"another one than {ReservedKey} and those of the other projects");
        }

        var project = Update(new StoredProject(Uuid.New(), key, name), attributes, context.Store);
        return ApiResult.Created(ResponseDocument.Create(ProjectResource.Create(context.Store.Projects.Put(project))));
    }

    private static ApiResult UpdateProject(RequestContext context)
    {
        var attributes = context.ReadResource(ProjectResource.Type).OptionalAttributes;
        var project = context.Store.Projects.Find(context.ReadUuid("project_id", "ProjectId"))
            ?? throw ApiErrors.NotFound(ProjectResource.Type, "failed to get project: ");
        var updated = attributes is { } changes ? Update(project, changes, context.Store) : project;
        return ApiResult.Ok(ResponseDocument.Create(ProjectResource.Create(context.Store.Projects.Put(updated))));
    }

    /// <summary>Deletes a project with its rules, views, favorites and cases, and the links of the cases.</summary>
    private static ApiResult DeleteProject(RequestContext context)
    {
        var (store, id) = (context.Store, FindProject(context).Id);
        store.NotificationRules.RemoveWhere(rule => rule.ProjectId == id);
        store.AutomationRules.RemoveWhere(rule => rule.ProjectId == id);
        store.CaseViews.RemoveWhere(view => view.ProjectId == id);
        store.ProjectFavorites.RemoveWhere(favorite => favorite.ProjectId == id);
        store.Cases.RemoveWhere(@case => @case.ProjectId == id);
        store.Links.RemoveWhere(link => link.Entities.Any(entity => entity.IsCase && store.Cases.Find(entity.Id) is null));
        store.Projects.RemoveWhere(project => project.Id == id);
        return ApiResult.NoContent;
    }

    /// <summary>Lists the favorites of the current user.</summary>
    private static ApiResult ListUserCaseProjectFavorites(RequestContext context) =>
        ApiResult.Ok(ResponseDocument.Create(context.Store.ProjectFavorites.Rows
            .Where(favorite => favorite.UserId == context.Store.CurrentUserId)
            .Select(favorite => ResourceObject.Identifier("project_favorite", favorite.ProjectId))));

    private static ApiResult FavoriteCaseProject(RequestContext context)
    {
        context.Store.ProjectFavorites.Put(new StoredProjectFavorite(context.Store.CurrentUserId, FindProject(context).Id));
        return ApiResult.NoContent;
    }

    private static ApiResult UnfavoriteCaseProject(RequestContext context)
    {
        var favorite = new StoredProjectFavorite(context.Store.CurrentUserId, FindProject(context).Id);
        context.Store.ProjectFavorites.RemoveWhere(other => other == favorite);
        return ApiResult.NoContent;
    }

    private static StoredProject Update(StoredProject project, JsonMembers changes, Store store) => project with
    {
        Name = changes.ReadNonEmptyString("name", project.Name),
        EnabledCaseTypes = changes.Contains("enabled_custom_case_types") ? ReadEnabledCaseTypes(changes, store) : project.EnabledCaseTypes,
        Columns = changes.Contains("columns_config") ? (JsonObject?)changes.ReadObject("columns_config")?.DeepClone() : project.Columns,
        Settings = changes.ReadObject("settings") is { } settings ? WireJson.MergePatch(project.Settings, settings) : project.Settings,
        TeamId = changes.Contains("team_uuid") ? changes.ReadUuid("team_uuid") : project.TeamId,
    };

    private static List<string>? ReadEnabledCaseTypes(JsonMembers changes, Store store)
    {
        var ids = changes.ReadStrings("enabled_custom_case_types");
        return ids is null || ids.TrueForAll(id => store.CaseTypes.Find(id) is not null) ? ids : throw ApiErrors.NotFound(CaseTypeResource.Type);
    }
}
