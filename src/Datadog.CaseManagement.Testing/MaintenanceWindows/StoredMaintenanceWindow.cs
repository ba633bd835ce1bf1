using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.MaintenanceWindows;

internal sealed record StoredMaintenanceWindow
{
    public const string ResourceType = "maintenance_window";

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Query { get; init; }

    public required DateTimeOffset StartAt { get; init; }

    public required DateTimeOffset EndAt { get; init; }

    public required string CreatedBy { get; init; }

    public string? UpdatedBy { get; init; }

    public JsonObject ToResource() => ResourceObject.Create(ResourceType, Id, ResourceObject.Members(
        ("created_by", CreatedBy),
        ("end_at", Timestamp.Format(EndAt)),
        ("name", Name),
        ("query", Query),
        ("start_at", Timestamp.Format(StartAt)),
        ("updated_by", UpdatedBy)));
}
