using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A Datadog resource, such as a monitor or a security signal, that sheds light on a case.</summary>
public sealed partial record CaseInsight : JsonModel
{
    /// <summary>Where the resource is found in Datadog, such as <c>/monitors/12345?q=total</c>.</summary>
    [JsonPropertyName("ref")]
    public string? Ref { get; init; }

    /// <summary>The identifier of the resource.</summary>
    [JsonPropertyName("resource_id")]
    public string? ResourceId { get; init; }

    /// <summary>The kind of resource.</summary>
    [JsonPropertyName("type")]
    public CaseInsightType? Type { get; init; }
}
