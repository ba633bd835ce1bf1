using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What is kept the same in cases and their ServiceNow incidents, property by property.</summary>
public sealed partial record ServiceNowSyncProperties : JsonModel
{
    /// <summary>The comments.</summary>
    [JsonPropertyName("comments")]
    public SyncProperty? Comments { get; init; }

    /// <summary>The priority.</summary>
    [JsonPropertyName("priority")]
    public ServiceNowPrioritySync? Priority { get; init; }

    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public SyncPropertyWithMapping? Status { get; init; }
}
