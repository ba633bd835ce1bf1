using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of the ServiceNow integration of a project.</summary>
public sealed partial record ServiceNowIntegration : JsonModel
{
    /// <summary>The assignment group in ServiceNow.</summary>
    [JsonPropertyName("assignment_group")]
    public string? AssignmentGroup { get; init; }

    /// <summary>The settings for creating a ServiceNow incident for each case automatically.</summary>
    [JsonPropertyName("auto_creation")]
    public TicketAutoCreation? AutoCreation { get; init; }

    /// <summary>A value that indicates whether the integration is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The name of the ServiceNow instance.</summary>
    [JsonPropertyName("instance_name")]
    public string? InstanceName { get; init; }

    /// <summary>The synchronization settings for cases and ServiceNow incidents.</summary>
    [JsonPropertyName("sync_config")]
    public ServiceNowSync? SyncConfig { get; init; }
}
