using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Who is notified by a notification rule. Made by <see cref="Email"/> and its siblings, or member by member.</summary>
public sealed partial record NotificationRuleRecipient : JsonModel
{
    /// <summary>Where the recipient is found.</summary>
    [JsonPropertyName("data")]
    public NotificationRuleRecipientAddress? Data { get; init; }

    /// <summary>The kind of recipient.</summary>
    [JsonPropertyName("type")]
    public NotificationRuleRecipientType? Type { get; init; }

    /// <summary>An email address.</summary>
    /// <param name="email">The email address.</param>
    public static NotificationRuleRecipient Email(string email) => Of(NotificationRuleRecipientType.Email, new() { Email = email });

    /// <summary>A webhook.</summary>
    /// <param name="name">The name of the webhook.</param>
    public static NotificationRuleRecipient Http(string name) => Of(NotificationRuleRecipientType.Http, new() { Name = name });

    /// <summary>A PagerDuty service.</summary>
    /// <param name="serviceName">The name of the service.</param>
    public static NotificationRuleRecipient PagerDutyService(string serviceName) =>
        Of(NotificationRuleRecipientType.PagerDutyService, new() { ServiceName = serviceName });

    /// <summary>A Slack channel.</summary>
    /// <param name="workspace">The name of the workspace.</param>
    /// <param name="channel">The name of the channel.</param>
    /// <param name="workspaceId">The identifier of the workspace; <see langword="null"/> leaves it out.</param>
    /// <param name="channelId">The identifier of the channel; <see langword="null"/> leaves it out.</param>
    public static NotificationRuleRecipient SlackChannel(
        string workspace, string channel, string? workspaceId = null, string? channelId = null) =>
        Of(
            NotificationRuleRecipientType.SlackChannel,
            new() { Workspace = workspace, WorkspaceId = workspaceId, Channel = channel, ChannelId = channelId });

    /// <summary>A Microsoft Teams channel.</summary>
    /// <param name="tenantName">The name of the tenant.</param>
    /// <param name="teamName">The name of the team.</param>
    /// <param name="channelName">The name of the channel.</param>
    /// <param name="connectorName">The name of the connector; <see langword="null"/> leaves it out.</param>
    /// <param name="tenantId">The identifier of the tenant; <see langword="null"/> leaves it out.</param>
    /// <param name="teamId">The identifier of the team; <see langword="null"/> leaves it out.</param>
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
