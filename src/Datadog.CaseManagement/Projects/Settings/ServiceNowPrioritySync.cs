using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the synchronization settings for the priority of a case and the impact and urgency of its ServiceNow incident.
/// </summary>
public sealed partial record ServiceNowPrioritySync : JsonModel
{
    /// <summary>The ServiceNow impacts, by case priority.</summary>
    [JsonPropertyName("impact_mapping")]
    public partial IReadOnlyDictionary<string, string> ImpactMapping { get; init; }

    /// <summary>The type of the synchronization.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }

    /// <summary>The ServiceNow urgencies, by case priority.</summary>
    [JsonPropertyName("urgency_mapping")]
    public partial IReadOnlyDictionary<string, string> UrgencyMapping { get; init; }
}
