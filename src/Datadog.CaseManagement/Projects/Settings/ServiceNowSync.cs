using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether cases and their ServiceNow incidents are kept the same, and in what.</summary>
public sealed partial record ServiceNowSync : JsonModel
{
    /// <summary>Whether they are kept the same.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>What is kept the same, property by property.</summary>
    [JsonPropertyName("properties")]
    public ServiceNowSyncProperties? Properties { get; init; }
}
