using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of a project. A property that is <see langword="null"/> is not sent.</summary>
public sealed partial record ProjectSettings : JsonModel
{
    /// <summary>The settings for closing inactive cases automatically.</summary>
    [JsonPropertyName("auto_close_inactive_cases")]
    public AutoCloseInactiveCases? AutoCloseInactiveCases { get; init; }

    /// <summary>The settings for changing the status of assigned cases automatically.</summary>
    [JsonPropertyName("auto_transition_assigned_cases")]
    public AutoTransitionAssignedCases? AutoTransitionAssignedCases { get; init; }

    /// <summary>The settings of the incident integration.</summary>
    [JsonPropertyName("integration_incident")]
    public IncidentIntegration? IntegrationIncident { get; init; }

    /// <summary>The settings of the Jira integration.</summary>
    [JsonPropertyName("integration_jira")]
    public JiraIntegration? IntegrationJira { get; init; }

    /// <summary>The settings of the monitor integration.</summary>
    [JsonPropertyName("integration_monitor")]
    public MonitorIntegration? IntegrationMonitor { get; init; }

    /// <summary>The settings of the On-Call integration.</summary>
    [JsonPropertyName("integration_on_call")]
    public OnCallIntegration? IntegrationOnCall { get; init; }

    /// <summary>The settings of the ServiceNow integration.</summary>
    [JsonPropertyName("integration_service_now")]
    public ServiceNowIntegration? IntegrationServiceNow { get; init; }

    /// <summary>The notification settings.</summary>
    [JsonPropertyName("notification")]
    public ProjectNotificationSettings? Notification { get; init; }
}
