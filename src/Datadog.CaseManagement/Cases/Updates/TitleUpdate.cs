using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A new title.</summary>
internal sealed partial record TitleUpdate([property: JsonPropertyName("title")] string Title) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Argument.NotBlank(Title, "title");
}
