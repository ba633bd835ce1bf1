using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the priority of a case is kept the same as the impact and urgency of its ServiceNow incident.</summary>
public sealed partial record ServiceNowPrioritySync : JsonModel
{
    /// <summary>The impacts in ServiceNow, by the priority of the case.</summary>
    [JsonPropertyName("impact_mapping")]
    public partial IReadOnlyDictionary<string, string> ImpactMapping { get; init; }

    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }

    /// <summary>The urgencies in ServiceNow, by the priority of the case.</summary>
    [JsonPropertyName("urgency_mapping")]
    public partial IReadOnlyDictionary<string, string> UrgencyMapping { get; init; }
}
