using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The settings of a project. What is <see langword="null"/> is not sent.</summary>
public sealed partial record ProjectSettings : JsonModel
{
    /// <summary>Whether cases that nobody touches are closed, and when.</summary>
    [JsonPropertyName("auto_close_inactive_cases")]
    public AutoCloseInactiveCases? AutoCloseInactiveCases { get; init; }

    /// <summary>Whether cases move on when they are assigned.</summary>
    [JsonPropertyName("auto_transition_assigned_cases")]
    public AutoTransitionAssignedCases? AutoTransitionAssignedCases { get; init; }

    /// <summary>How cases and incidents go together.</summary>
    [JsonPropertyName("integration_incident")]
    public IncidentIntegration? IntegrationIncident { get; init; }

    /// <summary>How cases and Jira issues go together.</summary>
    [JsonPropertyName("integration_jira")]
    public JiraIntegration? IntegrationJira { get; init; }

    /// <summary>How monitors make cases.</summary>
    [JsonPropertyName("integration_monitor")]
    public MonitorIntegration? IntegrationMonitor { get; init; }

    /// <summary>How cases reach those who are on call.</summary>
    [JsonPropertyName("integration_on_call")]
    public OnCallIntegration? IntegrationOnCall { get; init; }

    /// <summary>How cases and ServiceNow incidents go together.</summary>
    [JsonPropertyName("integration_service_now")]
    public ServiceNowIntegration? IntegrationServiceNow { get; init; }

    /// <summary>Of what the project notifies, and where.</summary>
    [JsonPropertyName("notification")]
    public ProjectNotificationSettings? Notification { get; init; }
}
