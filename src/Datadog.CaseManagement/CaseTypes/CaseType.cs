using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// A case type: a class of cases, such as security incidents or change requests, with its own statuses and custom attributes.
/// </summary>
public sealed partial record CaseType : Resource
{
    /// <summary>The identifier of the built-in Standard type, the same in every organisation.</summary>
    public const string StandardId = "00000000-0000-0000-0000-000000000001";

    /// <summary>What the case type says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseTypeAttributes Attributes { get; init; }
}
