using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new status in its deprecated form.</summary>
internal sealed partial class StatusUpdate(CaseStatus status) : IRequestAttributes
{
    [JsonPropertyName("status")]
    public CaseStatus Status => status;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Status.Value, "status");
}
