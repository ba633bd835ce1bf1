using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new case type starts with.</summary>
public sealed partial record CreateCaseTypeRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name that the user interface shows when cases are created or viewed.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The emoji that stands for the case type in the user interface: the character itself, such as <c>🌍</c>.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>When the case type should be used.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>When the case type was marked as deleted. Leave it out, set it, or set it to <see langword="null"/>: active.</summary>
    [JsonPropertyName("deleted_at")]
    public Optional<DateTimeOffset?> DeletedAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CaseType;

    void IRequestAttributes.Check() => Guard.NotBlank(Name);
}
