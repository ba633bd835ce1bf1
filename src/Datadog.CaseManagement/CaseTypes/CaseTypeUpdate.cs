using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a case type. A property that is not set is not changed.</summary>
public sealed partial record CaseTypeUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name of the case type. Datadog documents it as required, but the library does not require it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The new emoji of the case type: the character itself, such as <c>🌍</c>.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>The new description of the case type.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>
    /// The time at which the case type was marked as deleted. With <see langword="null"/>, the case type becomes active again.
    /// </summary>
    /// <example>
    /// <code>DeletedAt = new DateTimeOffset(deletedAt), // deletedAt is a DateTime</code>
    /// </example>
    [JsonPropertyName("deleted_at")]
    public Optional<DateTimeOffset?> DeletedAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CaseType;
}
