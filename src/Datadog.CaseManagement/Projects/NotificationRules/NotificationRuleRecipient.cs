using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a recipient of the notifications of a rule. Use a static method, such as <see cref="Email"/>, to create one of the documented
/// recipients, or set the properties.
/// </summary>
public sealed partial record NotificationRuleRecipient : JsonModel
{
    /// <summary>The address of the recipient.</summary>
    [JsonPropertyName("data")]
    public NotificationRuleRecipientAddress? Data { get; init; }

    /// <summary>The type of the recipient.</summary>
    [JsonPropertyName("type")]
    public NotificationRuleRecipientType? Type { get; init; }

    /// <summary>Creates a recipient for an email address.</summary>
    /// <param name="email">The email address.</param>
    /// <returns>The recipient.</returns>
    public static NotificationRuleRecipient Email(string email) => Of(NotificationRuleRecipientType.Email, new() { Email = email });

    /// <summary>Creates a recipient for a webhook.</summary>
    /// <param name="name">The name of the webhook.</param>
    /// <returns>The recipient.</returns>
    public static NotificationRuleRecipient Http(string name) => Of(NotificationRuleRecipientType.Http, new() { Name = name });

    /// <summary>Creates a recipient for a PagerDuty service.</summary>
    /// <param name="serviceName">The name of the service.</param>
    /// <returns>The recipient.</returns>
    public static NotificationRuleRecipient PagerDutyService(string serviceName) =>
        Of(NotificationRuleRecipientType.PagerDutyService, new() { ServiceName = serviceName });

    /// <summary>Creates a recipient for a Slack channel.</summary>
    /// <param name="workspace">The name of the workspace.</param>
    /// <param name="channel">The name of the channel.</param>
    /// <param name="workspaceId">The identifier of the workspace; <see langword="null"/> to omit it.</param>
    /// <param name="channelId">The identifier of the channel; <see langword="null"/> to omit it.</param>
    /// <returns>The recipient.</returns>
    public static NotificationRuleRecipient SlackChannel(
        string workspace, string channel, string? workspaceId = null, string? channelId = null) =>
        Of(
            NotificationRuleRecipientType.SlackChannel,
            new() { Workspace = workspace, WorkspaceId = workspaceId, Channel = channel, ChannelId = channelId });

    /// <summary>Creates a recipient for a Microsoft Teams channel.</summary>
    /// <param name="tenantName">The name of the tenant.</param>
    /// <param name="teamName">The name of the team.</param>
    /// <param name="channelName">The name of the channel.</param>
    /// <param name="connectorName">The name of the connector; <see langword="null"/> to omit it.</param>
    /// <param name="tenantId">The identifier of the tenant; <see langword="null"/> to omit it.</param>
    /// <param name="teamId">The identifier of the team; <see langword="null"/> to omit it.</param>
    /// <returns>The recipient.</returns>
    public static NotificationRuleRecipient MicrosoftTeamsChannel(
        string tenantName,
        string teamName,
        string channelName,
        string? connectorName = null,
        string? tenantId = null,
        string? teamId = null) =>
        Of(
            NotificationRuleRecipientType.MicrosoftTeamsChannel,
            new()
            {
                TenantName = tenantName,
                TenantId = tenantId,
                TeamName = teamName,
                TeamId = teamId,
                ChannelName = channelName,
                ConnectorName = connectorName,
            });

    private static NotificationRuleRecipient Of(NotificationRuleRecipientType type, NotificationRuleRecipientAddress data) =>
        new() { Type = type, Data = data };
}
