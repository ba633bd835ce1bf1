using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new title.</summary>
internal sealed partial class TitleUpdate(string title) : IRequestAttributes
{
    [JsonPropertyName("title")]
    public string Title => title;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Title, "title");
}
