using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a property is kept the same in a case and its ticket in another system.</summary>
public sealed partial record SyncProperty : JsonModel
{
    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
