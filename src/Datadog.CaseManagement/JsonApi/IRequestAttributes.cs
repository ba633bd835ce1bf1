using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>What stands under <c>data.attributes</c> of a request, and what the envelope around it must say.</summary>
/// <remarks>
/// A request record holds what a caller gives, wherever in the document it goes. What goes elsewhere than under the attributes has a
/// JSON name with an <c>@</c> in front, which JSON:API sets aside for implementations: it never goes over the wire, yet a request that
/// a program puts into a queue of its own keeps it.
/// </remarks>
internal interface IRequestAttributes : IJsonWritable
{
    ResourceType ResourceType { get; }

    IReadOnlyDictionary<string, Relationship>? Relationships => null;

    /// <summary>Throws an <see cref="ArgumentException"/> when a limit that the API states is not kept.</summary>
    void Check()
    {
    }
}
