using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the synchronization settings for a property whose values differ between a case and its ticket in another system.
/// </summary>
public sealed partial record SyncPropertyWithMapping : JsonModel
{
    /// <summary>The destination values, by source value.</summary>
    [JsonPropertyName("mapping")]
    public partial IReadOnlyDictionary<string, string> Mapping { get; init; }

    /// <summary>The display names, by source name.</summary>
    [JsonPropertyName("name_mapping")]
    public partial IReadOnlyDictionary<string, string> NameMapping { get; init; }

    /// <summary>The direction and type of the synchronization.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
