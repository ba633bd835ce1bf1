using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A new description; an empty one is one too.</summary>
internal sealed partial record DescriptionUpdate([property: JsonPropertyName("description")] string Description) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Description, "description");
}
