namespace Datadog.CaseManagement.Testing;

internal static class MaintenanceWindowRoutes
{
    private const string Windows = "/api/v2/maintenance_windows";
    private const string Window = Windows + "/{maintenance_window_id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, Windows, ListMaintenanceWindows.Handle),
        new(HttpMethod.Post, Windows, CreateMaintenanceWindow.Handle),
        new(HttpMethod.Put, Window, UpdateMaintenanceWindow.Handle),
        new(HttpMethod.Delete, Window, DeleteMaintenanceWindow.Handle),
    ];
}
