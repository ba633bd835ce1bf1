using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new priority.</summary>
internal sealed partial class PriorityUpdate(CasePriority priority) : IRequestAttributes
{
    [JsonPropertyName("priority")]
    public CasePriority Priority => priority;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Priority.Value, "priority");
}
