using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a custom attribute. What is left out stays as it is.</summary>
public sealed partial record CustomAttributeUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The new name for the user interface.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }

    /// <summary>The field of an external system, such as one that is integrated, from which the attribute gets its value.</summary>
    [JsonPropertyName("map_from")]
    public string? MapFrom { get; init; }

    /// <summary>The new data type.</summary>
    [JsonPropertyName("type")]
    public CustomAttributeType? Type { get; init; }

    /// <summary>What belongs to the data type: the options of <see cref="CustomAttributeType.Select"/>.</summary>
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
