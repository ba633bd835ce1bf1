using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a custom attribute.</summary>
public sealed partial record CustomAttributeAttributes : JsonModel
{
    /// <summary>The deprecated classification of the cases that have the attribute. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("case_type")]
    public CaseKind? CaseType { get; init; }

    /// <summary>The identifier (UUID) of the case type that the attribute belongs to.</summary>
    [JsonPropertyName("case_type_id")]
    public string? CaseTypeId { get; init; }

    /// <summary>What the attribute is for, and what values it should have.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>The name that the user interface shows.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }

    /// <summary>Whether a case can have several values of the attribute.</summary>
    [JsonPropertyName("is_multi")]
    public bool? IsMulti { get; init; }

    /// <summary>The name for programs: the key in <see cref="CaseAttributes.CustomAttributes"/> and in search queries.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>The data type, which decides what values the attribute takes.</summary>
    [JsonPropertyName("type")]
    public CustomAttributeType? Type { get; init; }
}
