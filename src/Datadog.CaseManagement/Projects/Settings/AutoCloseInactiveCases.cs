using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether cases of a project that nobody touches are closed, and when.</summary>
public sealed partial record AutoCloseInactiveCases : JsonModel
{
    /// <summary>Whether they are closed.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>After how many seconds without activity a case is closed.</summary>
    [JsonPropertyName("max_inactive_time_in_secs")]
    public long? MaxInactiveTimeInSeconds { get; init; }
}
