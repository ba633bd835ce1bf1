using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a case type.</summary>
public sealed partial record CreateCaseTypeRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name of the case type, which the user interface displays when cases are created or viewed.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The emoji of the case type in the user interface: the character itself, such as <c>🌍</c>.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>The description of the case type: when to use it.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>
    /// The time at which the case type was marked as deleted. If it is set to <see langword="null"/>, <c>null</c> is sent: the case type is
    /// active.
    /// </summary>
    /// <example>
    /// <code>DeletedAt = new DateTimeOffset(deletedAt), // deletedAt is a DateTime</code>
    /// </example>
    [JsonPropertyName("deleted_at")]
    public Optional<DateTimeOffset?> DeletedAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CaseType;

    void IRequestAttributes.Check() => Guard.NotBlank(Name);
}
