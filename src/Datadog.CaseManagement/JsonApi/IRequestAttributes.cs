using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>The <c>data.attributes</c> of a request, together with the values that the rest of the document needs.</summary>
/// <remarks>
/// A request record holds all values that a caller specifies, wherever they belong in the document. A value outside the attributes has a
/// JSON name with the prefix <c>@</c>, which JSON:API reserves for implementations. It is not sent under that name, but it is preserved
/// when a program serializes the request, for example for a queue.
/// </remarks>
internal interface IRequestAttributes : IJsonWritable
{
    ResourceType ResourceType { get; }

    IReadOnlyDictionary<string, Relationship>? Relationships => null;

    /// <summary>Throws an <see cref="ArgumentException"/> if a value exceeds a limit that the API documents.</summary>
    void Check()
    {
    }
}
