using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for the cases of a project and their ServiceNow incidents.</summary>
public sealed partial record ServiceNowSync : JsonModel
{
    /// <summary>A value that indicates whether the synchronization is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The synchronization settings for each property.</summary>
    [JsonPropertyName("properties")]
    public ServiceNowSyncProperties? Properties { get; init; }
}
