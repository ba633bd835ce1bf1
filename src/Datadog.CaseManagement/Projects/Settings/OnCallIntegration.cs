using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the cases of a project reach those who are on call.</summary>
public sealed partial record OnCallIntegration : JsonModel
{
    /// <summary>Whether a case is assigned to whoever is on call.</summary>
    [JsonPropertyName("auto_assign_on_call")]
    public bool? AutoAssignOnCall { get; init; }

    /// <summary>Whether the integration is on.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Which cases go to whom.</summary>
    [JsonPropertyName("escalation_queries")]
    public partial IReadOnlyList<OnCallEscalationQuery> EscalationQueries { get; init; }
}
