using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a case type: a category of cases, such as security incidents or change requests, with its own statuses and custom attributes.
/// </summary>
public sealed partial record CaseType : Resource
{
    /// <summary>The UUID of the built-in Standard type, which is the same in every organization.</summary>
    public const string StandardId = "00000000-0000-0000-0000-000000000001";

    /// <summary>The attributes of the case type.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseTypeAttributes Attributes { get; init; }
}
