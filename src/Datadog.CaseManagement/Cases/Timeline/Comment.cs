using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>The text of a comment.</summary>
internal sealed partial record Comment([property: JsonPropertyName("comment")] string Text) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Text, "comment");
}
