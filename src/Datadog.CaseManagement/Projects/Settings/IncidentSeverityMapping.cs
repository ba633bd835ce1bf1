using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Which severity of an incident corresponds to which priority of a case.</summary>
public sealed partial record IncidentSeverityMapping : JsonModel
{
    /// <summary>The priorities of cases, by the severity of the incident.</summary>
    [JsonPropertyName("priority_mapping")]
    public partial IReadOnlyDictionary<string, string> PriorityMapping { get; init; }
}
