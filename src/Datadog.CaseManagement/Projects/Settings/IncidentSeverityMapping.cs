using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the mapping of incident severities to case priorities.</summary>
public sealed partial record IncidentSeverityMapping : JsonModel
{
    /// <summary>The case priorities, by incident severity.</summary>
    [JsonPropertyName("priority_mapping")]
    public partial IReadOnlyDictionary<string, string> PriorityMapping { get; init; }
}
