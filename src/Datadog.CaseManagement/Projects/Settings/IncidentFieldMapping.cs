using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A field of an incident and the field of a case that corresponds to it.</summary>
public sealed partial record IncidentFieldMapping : JsonModel
{
    /// <summary>The field of the case.</summary>
    [JsonPropertyName("case_field")]
    public string? CaseField { get; init; }

    /// <summary>The identifier of the incident's user-defined field.</summary>
    [JsonPropertyName("incident_user_defined_field_id")]
    public string? IncidentUserDefinedFieldId { get; init; }
}
