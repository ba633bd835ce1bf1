using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of the On-Call integration of a project.</summary>
public sealed partial record OnCallIntegration : JsonModel
{
    /// <summary>A value that indicates whether cases are assigned automatically to the user who is on call.</summary>
    [JsonPropertyName("auto_assign_on_call")]
    public bool? AutoAssignOnCall { get; init; }

    /// <summary>A value that indicates whether the integration is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The search queries for the cases to escalate, each with its target.</summary>
    [JsonPropertyName("escalation_queries")]
    public partial IReadOnlyList<OnCallEscalationQuery> EscalationQueries { get; init; }
}
