using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a maintenance window.</summary>
public sealed partial record MaintenanceWindowAttributes : JsonModel
{
    /// <summary>The identifier (UUID) of the user who created the maintenance window.</summary>
    [JsonPropertyName("created_by")]
    public string? CreatedBy { get; init; }

    /// <summary>When the maintenance window ends and cases notify again.</summary>
    [JsonPropertyName("end_at")]
    public DateTimeOffset? EndAt { get; init; }

    /// <summary>The name for people, such as <c>Database migration</c>.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What cases are affected, in the syntax of the search for cases, such as <c>project:SEC</c>.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>When the maintenance window begins and cases cease to notify.</summary>
    [JsonPropertyName("start_at")]
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The identifier (UUID) of the user who last changed the maintenance window.</summary>
    [JsonPropertyName("updated_by")]
    public string? UpdatedBy { get; init; }
}
