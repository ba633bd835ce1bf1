using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the address of a recipient of notifications. The type of the recipient determines the properties that apply.
/// </summary>
public sealed partial record NotificationRuleRecipientAddress : JsonModel
{
    /// <summary>The name of the Slack channel.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; init; }

    /// <summary>The identifier of the Slack channel.</summary>
    [JsonPropertyName("channel_id")]
    public string? ChannelId { get; init; }

    /// <summary>The name of the Microsoft Teams channel.</summary>
    [JsonPropertyName("channel_name")]
    public string? ChannelName { get; init; }

    /// <summary>The name of the Microsoft Teams connector.</summary>
    [JsonPropertyName("connector_name")]
    public string? ConnectorName { get; init; }

    /// <summary>The email address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The name of the webhook.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The name of the PagerDuty service.</summary>
    [JsonPropertyName("service_name")]
    public string? ServiceName { get; init; }

    /// <summary>The identifier of the Microsoft Teams team.</summary>
    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    /// <summary>The name of the Microsoft Teams team.</summary>
    [JsonPropertyName("team_name")]
    public string? TeamName { get; init; }

    /// <summary>The identifier of the Microsoft Teams tenant.</summary>
    [JsonPropertyName("tenant_id")]
    public string? TenantId { get; init; }

    /// <summary>The name of the Microsoft Teams tenant.</summary>
    [JsonPropertyName("tenant_name")]
    public string? TenantName { get; init; }

    /// <summary>The name of the Slack workspace.</summary>
    [JsonPropertyName("workspace")]
    public string? Workspace { get; init; }

    /// <summary>The identifier of the Slack workspace.</summary>
    [JsonPropertyName("workspace_id")]
    public string? WorkspaceId { get; init; }
}
