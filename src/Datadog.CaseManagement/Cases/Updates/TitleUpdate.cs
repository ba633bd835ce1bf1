using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A new title.</summary>
internal sealed partial class TitleUpdate(string title) : IRequestAttributes
{
    [JsonPropertyName("title")]
    public string Title => title;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Argument.NotBlank(Title, "title");
}
