using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new custom attribute of a case type starts with.</summary>
public sealed partial record CreateCustomAttributeRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name for programs, by which search queries and other calls refer to the attribute. It cannot be changed later.</summary>
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The name that the user interface shows.</summary>
    [JsonPropertyName("display_name")]
    public required string DisplayName { get; init; }

    /// <summary>The data type, which decides what values the attribute takes.</summary>
    [JsonPropertyName("type")]
    public required CustomAttributeType Type { get; init; }

    /// <summary>Whether a case can have several values of the attribute. It cannot be changed later.</summary>
    [JsonPropertyName("is_multi")]
    public required bool IsMulti { get; init; }

    /// <summary>What the attribute is for, and what values it should have.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CustomAttribute;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(Key);
        Guard.NotBlank(DisplayName);
        Guard.NotBlank(Type.Value, nameof(Type));
    }
}
