using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>A JSON:API request document: the envelope around what a caller wants to create or change.</summary>
internal sealed record RequestDocument<TAttributes>(
    [property: JsonPropertyName("data")] RequestData<TAttributes> Data)
    where TAttributes : IRequestAttributes
{
    public static RequestDocument<TAttributes> Of(TAttributes attributes) =>
        new(new RequestData<TAttributes>(attributes, attributes.Relationships, TAttributes.ResourceType));
}

internal sealed record RequestData<TAttributes>(
    [property: JsonPropertyName("attributes")] TAttributes Attributes,
    [property: JsonPropertyName("relationships")] IReadOnlyDictionary<string, Relationship>? Relationships,
    [property: JsonPropertyName("type")] ResourceType Type);
