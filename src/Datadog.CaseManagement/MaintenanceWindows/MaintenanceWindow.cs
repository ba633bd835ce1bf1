using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A maintenance window: a time in which matching cases notify nobody and set off no automation rules.</summary>
public sealed partial record MaintenanceWindow : Resource
{
    /// <summary>What the maintenance window says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial MaintenanceWindowAttributes Attributes { get; init; }
}
