using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a maintenance window: a period in which matching cases send no notifications and trigger no automation rules.
/// </summary>
public sealed partial record MaintenanceWindow : Resource
{
    /// <summary>The attributes of the maintenance window.</summary>
    [JsonPropertyName("attributes")]
    public partial MaintenanceWindowAttributes Attributes { get; init; }
}
