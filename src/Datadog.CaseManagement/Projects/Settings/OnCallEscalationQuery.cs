using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a search query for cases that are escalated to an On-Call target.</summary>
public sealed partial record OnCallEscalationQuery : JsonModel
{
    /// <summary>A value that indicates whether the query is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The identifier of the query.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The search query for the cases to escalate.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>The target of the escalation.</summary>
    [JsonPropertyName("target")]
    public OnCallEscalationTarget? Target { get; init; }
}
