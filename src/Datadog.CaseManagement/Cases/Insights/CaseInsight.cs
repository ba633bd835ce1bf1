using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents an insight of a case: a Datadog resource, such as a monitor or a security signal, that provides context for the case.
/// </summary>
public sealed partial record CaseInsight : JsonModel
{
    /// <summary>The path or deep link of the resource in Datadog, such as <c>/monitors/12345?q=total</c>.</summary>
    [JsonPropertyName("ref")]
    public string? Ref { get; init; }

    /// <summary>The identifier of the resource.</summary>
    [JsonPropertyName("resource_id")]
    public string? ResourceId { get; init; }

    /// <summary>The type of the resource.</summary>
    [JsonPropertyName("type")]
    public CaseInsightType? Type { get; init; }
}
