using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A query for cases, and who is called for them.</summary>
public sealed partial record OnCallEscalationQuery : JsonModel
{
    /// <summary>Whether the query is in use.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The identifier of the query.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The query that finds the cases.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>Who is called.</summary>
    [JsonPropertyName("target")]
    public OnCallEscalationTarget? Target { get; init; }
}
