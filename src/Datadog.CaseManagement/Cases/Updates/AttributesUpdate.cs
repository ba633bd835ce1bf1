using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>The new labels of a case, all of them.</summary>
internal sealed partial class AttributesUpdate : IRequestAttributes
{
    public AttributesUpdate(IReadOnlyDictionary<string, IReadOnlyList<string>> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);

        // A copy, because the empty map of a case without labels would be left out.
        Attributes = new(attributes);
    }

    [JsonPropertyName("attributes")]
    public Dictionary<string, IReadOnlyList<string>> Attributes { get; }

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;
}
