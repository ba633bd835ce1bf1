using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for each property of a case and its ServiceNow incident.</summary>
public sealed partial record ServiceNowSyncProperties : JsonModel
{
    /// <summary>The synchronization settings for the comments.</summary>
    [JsonPropertyName("comments")]
    public SyncProperty? Comments { get; init; }

    /// <summary>The synchronization settings for the priority.</summary>
    [JsonPropertyName("priority")]
    public ServiceNowPrioritySync? Priority { get; init; }

    /// <summary>The synchronization settings for the status.</summary>
    [JsonPropertyName("status")]
    public SyncPropertyWithMapping? Status { get; init; }
}
