using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a custom attribute. A property that is not set is not changed.</summary>
public sealed partial record CustomAttributeUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new description of the attribute.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The new name of the attribute in the user interface.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }

    /// <summary>The identifier of a field of an integrated external system that provides the values of the attribute.</summary>
    [JsonPropertyName("map_from")]
    public string? MapFrom { get; init; }

    /// <summary>The new data type of the attribute.</summary>
    [JsonPropertyName("type")]
    public CustomAttributeType? Type { get; init; }

    /// <summary>The settings for the data type: the options for <see cref="CustomAttributeType.Select"/>.</summary>
    [JsonPropertyName("type_data")]
    public CustomAttributeTypeSettings? TypeData { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.CustomAttribute;

    void IRequestAttributes.Check()
    {
        foreach (var option in TypeData?.Options ?? [])
        {
            Guard.NotBlank(option?.Value, nameof(TypeData));
        }
    }
}
