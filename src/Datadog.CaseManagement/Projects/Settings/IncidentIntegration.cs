using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of the incident integration of a project.</summary>
public sealed partial record IncidentIntegration : JsonModel
{
    /// <summary>The search query for the cases that are escalated to incidents automatically.</summary>
    [JsonPropertyName("auto_escalation_query")]
    public string? AutoEscalationQuery { get; init; }

    /// <summary>The default incident commander.</summary>
    [JsonPropertyName("default_incident_commander")]
    public string? DefaultIncidentCommander { get; init; }

    /// <summary>A value that indicates whether the integration is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The mappings of incident fields to case fields.</summary>
    [JsonPropertyName("field_mappings")]
    public partial IReadOnlyList<IncidentFieldMapping> FieldMappings { get; init; }

    /// <summary>The type of the incidents.</summary>
    [JsonPropertyName("incident_type")]
    public string? IncidentType { get; init; }

    /// <summary>The mapping of incident severities to case priorities.</summary>
    [JsonPropertyName("severity_config")]
    public IncidentSeverityMapping? SeverityConfig { get; init; }
}
