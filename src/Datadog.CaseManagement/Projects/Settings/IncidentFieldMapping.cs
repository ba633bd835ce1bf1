using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the mapping of a user-defined field of an incident to a field of a case.</summary>
public sealed partial record IncidentFieldMapping : JsonModel
{
    /// <summary>The field of the case.</summary>
    [JsonPropertyName("case_field")]
    public string? CaseField { get; init; }

    /// <summary>The identifier of the user-defined field of the incident.</summary>
    [JsonPropertyName("incident_user_defined_field_id")]
    public string? IncidentUserDefinedFieldId { get; init; }
}
