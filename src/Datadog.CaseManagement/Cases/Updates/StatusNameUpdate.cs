using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new status, by the name that the case's type gives it.</summary>
internal sealed partial class StatusNameUpdate(string statusName) : IRequestAttributes
{
    [JsonPropertyName("status_name")]
    public string StatusName => statusName;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(StatusName, "status");
}
