using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for a property of a case and its ticket in another system.</summary>
public sealed partial record SyncProperty : JsonModel
{
    /// <summary>The direction and type of the synchronization.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
