using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.MaintenanceWindows;

/// <summary>The operations on maintenance windows.</summary>
internal static class MaintenanceWindowOperations
{
    // Maintenance windows belong to Datadog's event management, whose scopes are not those of cases.
    private const string ReadScope = "event_correlation_config_read";
    private const string WriteScope = "event_correlation_config_write";

    private const string All = "/api/v2/maintenance_windows";
    private const string One = All + "/{maintenance_window_id}";

    public static readonly ListOperation<MaintenanceWindow> ListMaintenanceWindows =
        new("ListMaintenanceWindows", HttpMethod.Get, All, ReadScope, isRepeatable: true);

    public static readonly ModelOperation<MaintenanceWindow> CreateMaintenanceWindow =
        new("CreateMaintenanceWindow", HttpMethod.Post, All, WriteScope, isRepeatable: false);

    public static readonly ModelOperation<MaintenanceWindow> UpdateMaintenanceWindow =
        new("UpdateMaintenanceWindow", HttpMethod.Put, One, WriteScope, isRepeatable: true);

    public static readonly Operation DeleteMaintenanceWindow =
        new("DeleteMaintenanceWindow", HttpMethod.Delete, One, WriteScope, isRepeatable: true);
}
