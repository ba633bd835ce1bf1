using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the cases of a project and incidents go together.</summary>
public sealed partial record IncidentIntegration : JsonModel
{
    /// <summary>The query for the cases that become incidents by themselves.</summary>
    [JsonPropertyName("auto_escalation_query")]
    public string? AutoEscalationQuery { get; init; }

    /// <summary>The incident commander unless another is named.</summary>
    [JsonPropertyName("default_incident_commander")]
    public string? DefaultIncidentCommander { get; init; }

    /// <summary>Whether the integration is on.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Which field of an incident corresponds to which field of a case.</summary>
    [JsonPropertyName("field_mappings")]
    public partial IReadOnlyList<IncidentFieldMapping> FieldMappings { get; init; }

    /// <summary>The type of the incidents.</summary>
    [JsonPropertyName("incident_type")]
    public string? IncidentType { get; init; }

    /// <summary>Which severity of an incident corresponds to which priority of a case.</summary>
    [JsonPropertyName("severity_config")]
    public IncidentSeverityMapping? SeverityConfig { get; init; }
}
