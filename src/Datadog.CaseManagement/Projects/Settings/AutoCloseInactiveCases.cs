using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings for closing inactive cases of a project automatically.</summary>
public sealed partial record AutoCloseInactiveCases : JsonModel
{
    /// <summary>A value that indicates whether inactive cases are closed automatically.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The time without activity after which a case is closed, in seconds.</summary>
    [JsonPropertyName("max_inactive_time_in_secs")]
    public long? MaxInactiveTimeInSeconds { get; init; }
}
