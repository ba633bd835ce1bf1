using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a maintenance window.</summary>
public sealed partial record MaintenanceWindowAttributes : JsonModel
{
    /// <summary>The UUID of the user who created the maintenance window.</summary>
    [JsonPropertyName("created_by")]
    public string? CreatedBy { get; init; }

    /// <summary>The time at which the maintenance window ends and notifications resume.</summary>
    [JsonPropertyName("end_at")]
    public DateTimeOffset? EndAt { get; init; }

    /// <summary>The name of the maintenance window, such as <c>Database migration</c>.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The search query for the affected cases, such as <c>project:SEC</c>.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>The time at which the maintenance window starts and notifications are suppressed.</summary>
    [JsonPropertyName("start_at")]
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The UUID of the user who last modified the maintenance window.</summary>
    [JsonPropertyName("updated_by")]
    public string? UpdatedBy { get; init; }
}
