using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a custom attribute.</summary>
public sealed partial record CustomAttributeAttributes : JsonModel
{
    /// <summary>The deprecated type of the cases that have the attribute. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("case_type")]
    public CaseKind? CaseType { get; init; }

    /// <summary>The UUID of the case type that the attribute belongs to.</summary>
    [JsonPropertyName("case_type_id")]
    public string? CaseTypeId { get; init; }

    /// <summary>The description of the attribute: its purpose and its expected values.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The name of the attribute in the user interface.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }

    /// <summary>A value that indicates whether a case can have more than one value of the attribute.</summary>
    [JsonPropertyName("is_multi")]
    public bool? IsMulti { get; init; }

    /// <summary>
    /// The key of the attribute, which identifies it in <see cref="CaseAttributes.CustomAttributes"/> and in search queries.
    /// </summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>The data type of the attribute, which determines the values that it accepts.</summary>
    [JsonPropertyName("type")]
    public CustomAttributeType? Type { get; init; }
}
