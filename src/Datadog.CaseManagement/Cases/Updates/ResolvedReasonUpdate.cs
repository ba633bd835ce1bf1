using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>Why a security case was resolved.</summary>
internal sealed partial class ResolvedReasonUpdate(CaseResolvedReason reason) : IRequestAttributes
{
    [JsonPropertyName("security_resolved_reason")]
    public CaseResolvedReason Reason => reason;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(Reason.Value, "reason");
}
