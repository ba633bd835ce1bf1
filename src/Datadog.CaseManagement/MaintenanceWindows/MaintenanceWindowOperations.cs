using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.MaintenanceWindows;

/// <summary>The operations on maintenance windows.</summary>
internal static class MaintenanceWindowOperations
{
    public static readonly ListOperation<MaintenanceWindow> ListMaintenanceWindows =
        new(HttpMethod.Get, "/api/v2/maintenance_windows", OAuthScope.EventCorrelationConfigRead, isIdempotent: true);

    public static readonly ResourceOperation<MaintenanceWindow> CreateMaintenanceWindow =
        new(HttpMethod.Post, "/api/v2/maintenance_windows", OAuthScope.EventCorrelationConfigWrite, isIdempotent: false);

    public static readonly ResourceOperation<MaintenanceWindow> UpdateMaintenanceWindow =
        new(
            HttpMethod.Put, "/api/v2/maintenance_windows/{maintenance_window_id}", OAuthScope.EventCorrelationConfigWrite,
            isIdempotent: true);

    public static readonly NoContentOperation DeleteMaintenanceWindow =
        new(
            HttpMethod.Delete, "/api/v2/maintenance_windows/{maintenance_window_id}", OAuthScope.EventCorrelationConfigWrite,
            isIdempotent: true);
}
