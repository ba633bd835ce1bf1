using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a custom attribute of a case type.</summary>
public sealed partial record CreateCustomAttributeRequest : JsonModel, IRequestAttributes
{
    /// <summary>The key of the attribute, which identifies it in search queries and in requests. It cannot be changed later.</summary>
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The name of the attribute in the user interface.</summary>
    [JsonPropertyName("display_name")]
    public required string DisplayName { get; init; }

    /// <summary>The data type of the attribute, which determines the values that it accepts.</summary>
    [JsonPropertyName("type")]
    public required CustomAttributeType Type { get; init; }

    /// <summary>A value that indicates whether a case can have more than one value of the attribute. It cannot be changed later.</summary>
    [JsonPropertyName("is_multi")]
    public required bool IsMulti { get; init; }

    /// <summary>The description of the attribute: its purpose and its expected values.</summary>
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
