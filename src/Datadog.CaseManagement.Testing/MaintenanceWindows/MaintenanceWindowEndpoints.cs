using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.MaintenanceWindows;

/// <summary>The endpoints of maintenance windows.</summary>
internal static class MaintenanceWindowEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/maintenance_windows", ListMaintenanceWindows),
        Route.Post("/api/v2/maintenance_windows", CreateMaintenanceWindow),
        Route.Put("/api/v2/maintenance_windows/{maintenance_window_id}", UpdateMaintenanceWindow),
        Route.Delete("/api/v2/maintenance_windows/{maintenance_window_id}", DeleteMaintenanceWindow),
    ];

    private static ApiResult ListMaintenanceWindows(RequestContext context) =>
        ApiResult.Ok(ResponseDocument.Create(context.Store.MaintenanceWindows.Rows.Select(window => window.ToResource())));

    private static ApiResult CreateMaintenanceWindow(RequestContext context)
    {
        var attributes = context.ReadResource(StoredMaintenanceWindow.ResourceType).Attributes;
        return ApiResult.Created(Save(context, new StoredMaintenanceWindow
        {
            Id = Uuid.New(),
            Name = attributes.ReadNonEmptyString("name"),
            Query = attributes.ReadRequiredString("query"),
            StartAt = attributes.ReadRequiredTimestamp("start_at"),
            EndAt = attributes.ReadRequiredTimestamp("end_at"),
            CreatedBy = context.Store.CurrentUserId,
        }));
    }

    private static ApiResult UpdateMaintenanceWindow(RequestContext context)
    {
        var attributes = context.ReadResource(StoredMaintenanceWindow.ResourceType).OptionalAttributes;
        var window = FindWindow(context);
        var updated = attributes is { } changes ? Update(window, changes) : window;
        return ApiResult.Ok(Save(context, updated with { UpdatedBy = context.Store.CurrentUserId }));
    }

    private static ApiResult DeleteMaintenanceWindow(RequestContext context)
    {
        context.Store.MaintenanceWindows.Remove(FindWindow(context));
        return ApiResult.NoContent;
    }

    /// <summary>Stores a window, which must start before it ends, and returns its document.</summary>
    private static JsonObject Save(RequestContext context, StoredMaintenanceWindow window) => window.StartAt < window.EndAt
        ? ResponseDocument.Create(context.Store.MaintenanceWindows.Put(window).ToResource())
        : throw ApiErrors.Invalid("data.attributes.end_at", "later than start_at");

    private static StoredMaintenanceWindow Update(StoredMaintenanceWindow window, JsonMembers changes) => window with
    {
        Name = changes.ReadNonEmptyString("name", window.Name),
        Query = changes.ReadRequiredString("query", window.Query),
        StartAt = changes.Contains("start_at") ? changes.ReadRequiredTimestamp("start_at") : window.StartAt,
        EndAt = changes.Contains("end_at") ? changes.ReadRequiredTimestamp("end_at") : window.EndAt,
    };

    private static StoredMaintenanceWindow FindWindow(RequestContext context) => context.Find(
        context.Store.MaintenanceWindows, "maintenance_window_id", "MaintenanceWindowId", StoredMaintenanceWindow.ResourceType);
}
