using System.Text.Json;
using Datadog.CaseManagement.Serialization.Reading;
namespace Datadog.CaseManagement;

/// <summary>A JSON:API resource identifier: the type and identifier of a resource that is described elsewhere.</summary>
public sealed record ResourceIdentifier : Resource, IReadable<ResourceIdentifier>
{
    /// <summary>Makes an identifier of nothing yet.</summary>
    public ResourceIdentifier()
    {
    }

    internal ResourceIdentifier(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("id"u8))
            {
                WireId = reader.RepeatedText();
            }
            else if (name.SequenceEqual("type"u8))
            {
                Type = reader.Enumeration<ResourceType>();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    static ResourceIdentifier IReadable<ResourceIdentifier>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
