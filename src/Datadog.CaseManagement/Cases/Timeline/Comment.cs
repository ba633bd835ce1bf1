using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>The text of a comment.</summary>
internal sealed partial class Comment(string text) : IRequestAttributes
{
    [JsonPropertyName("comment")]
    public string Text => text;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => ArgumentNullException.ThrowIfNull(Text, "comment");
}
