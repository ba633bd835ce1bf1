using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the cases of a project and ServiceNow incidents go together.</summary>
public sealed partial record ServiceNowIntegration : JsonModel
{
    /// <summary>The assignment group in ServiceNow.</summary>
    [JsonPropertyName("assignment_group")]
    public string? AssignmentGroup { get; init; }

    /// <summary>Whether each case gets an incident in ServiceNow by itself.</summary>
    [JsonPropertyName("auto_creation")]
    public TicketAutoCreation? AutoCreation { get; init; }

    /// <summary>Whether the integration is on.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The name of the ServiceNow instance.</summary>
    [JsonPropertyName("instance_name")]
    public string? InstanceName { get; init; }

    /// <summary>What is kept the same in cases and incidents.</summary>
    [JsonPropertyName("sync_config")]
    public ServiceNowSync? SyncConfig { get; init; }
}
