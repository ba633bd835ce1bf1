namespace Datadog.CaseManagement.Testing;

internal static class CallOnMaintenanceWindow
{
    public static StoredMaintenanceWindow MaintenanceWindow(this Call call) => call.Find(
        call.Store.MaintenanceWindows, "maintenance_window_id", "MaintenanceWindowId", MaintenanceWindowResource.Type);
}
