using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a case type. What is left out stays as it is.</summary>
public sealed partial record CaseTypeUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name. The API documents it as required; the service decides.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The new emoji: the character itself, such as <c>🌍</c>.</summary>
    [JsonPropertyName("emoji")]
    public string? Emoji { get; init; }

    /// <summary>The new description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>
    /// When the case type was marked as deleted. Leave it out, set it, or set it to <see langword="null"/>: active again.
    /// </summary>
    [JsonPropertyName("deleted_at")]
    public Optional<DateTimeOffset?> DeletedAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CaseType;
}
