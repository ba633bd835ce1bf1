using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new description; an empty one is one too.</summary>
internal sealed partial class DescriptionUpdate(string description) : IRequestAttributes
{
    [JsonPropertyName("description")]
    public string Description => description;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Description, "description");
}
