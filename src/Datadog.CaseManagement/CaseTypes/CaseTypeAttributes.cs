using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a case type.</summary>
public sealed partial record CaseTypeAttributes : JsonModel
{
    /// <summary>The name that the user interface shows when cases are created or viewed.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The emoji that stands for the case type in the user interface.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>When the case type should be used.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>When the case type was marked as deleted; <see langword="null"/> when it is active.</summary>
    [JsonPropertyName("deleted_at")]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether Datadog made the case type for its own use. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("internal")]
    public bool? Internal { get; init; }

    /// <summary>The statuses that cases of this type can have. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("statuses_config")]
    public CaseTypeStatuses? StatusesConfig { get; init; }
}
