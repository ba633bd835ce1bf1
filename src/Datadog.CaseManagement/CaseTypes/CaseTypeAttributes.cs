using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a case type.</summary>
public sealed partial record CaseTypeAttributes : JsonModel
{
    /// <summary>The name of the case type, which the user interface displays when cases are created or viewed.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The emoji of the case type in the user interface.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>The description of the case type: when to use it.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The time at which the case type was marked as deleted; <see langword="null"/> if it is active.</summary>
    [JsonPropertyName("deleted_at")]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>
    /// A value that indicates whether the case type is for Datadog's internal use. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("internal")]
    public bool? Internal { get; init; }

    /// <summary>The statuses of the case type. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("statuses_config")]
    public CaseTypeStatuses? StatusesConfig { get; init; }
}
