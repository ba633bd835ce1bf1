using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A maintenance window as responses show it; members without a value are left out.</summary>
internal static class MaintenanceWindowResource
{
    public const string Type = "maintenance_window";

    public static JsonObject From(StoredMaintenanceWindow window) => Resource.Of(Type, window.Id, Resource.Members(
        ("created_by", window.CreatedBy),
        ("end_at", Timestamp.Write(window.EndAt)),
        ("name", window.Name),
        ("query", window.Query),
        ("start_at", Timestamp.Write(window.StartAt)),
        ("updated_by", window.UpdatedBy)));
}
