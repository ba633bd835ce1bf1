using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>Who is to work on the case.</summary>
internal sealed partial class AssigneeUpdate(string assigneeId) : IRequestAttributes
{
    [JsonPropertyName("assignee_id")]
    public string AssigneeId => assigneeId;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    void IRequestAttributes.Check() => Guard.NotBlank(AssigneeId, "assigneeId");
}
