using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>A Datadog resource, such as a monitor or a security signal, that sheds light on a case.</summary>
public sealed record CaseInsight : JsonModel, IReadable<CaseInsight>
{
    /// <summary>Makes an insight with nothing in it yet.</summary>
    public CaseInsight()
    {
    }

    internal CaseInsight(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("ref"u8))
            {
                Ref = reader.Text();
            }
            else if (name.SequenceEqual("resource_id"u8))
            {
                ResourceId = reader.Text();
            }
            else if (name.SequenceEqual("type"u8))
            {
                Type = reader.Enumeration<CaseInsightType>();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>Where the resource is found in Datadog, such as <c>/monitors/12345?q=total</c>.</summary>
    [JsonPropertyName("ref")]
    public string? Ref { get; init; }

    /// <summary>The identifier of the resource.</summary>
    [JsonPropertyName("resource_id")]
    public string? ResourceId { get; init; }

    /// <summary>The kind of resource.</summary>
    [JsonPropertyName("type")]
    public CaseInsightType? Type { get; init; }

    static CaseInsight IReadable<CaseInsight>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
