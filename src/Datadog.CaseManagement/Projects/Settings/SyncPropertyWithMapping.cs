using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a property is kept the same in a case and its ticket where the two systems have different values for it.</summary>
public sealed partial record SyncPropertyWithMapping : JsonModel
{
    /// <summary>The values in the destination, by the value in the source.</summary>
    [JsonPropertyName("mapping")]
    public partial IReadOnlyDictionary<string, string> Mapping { get; init; }

    /// <summary>The names to show, by the name in the source.</summary>
    [JsonPropertyName("name_mapping")]
    public partial IReadOnlyDictionary<string, string> NameMapping { get; init; }

    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }
}
