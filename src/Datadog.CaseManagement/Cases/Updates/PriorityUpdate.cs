using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A new priority.</summary>
internal sealed partial record PriorityUpdate([property: JsonPropertyName("priority")] CasePriority Priority) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Argument.NotBlank(Priority.Value, "priority");
}
