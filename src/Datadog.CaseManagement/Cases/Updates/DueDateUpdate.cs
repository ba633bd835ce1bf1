using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A new due date. <c>null</c> is sent as such: it clears the due date.</summary>
internal sealed partial record DueDateUpdate(
    [property: JsonPropertyName("due_date")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    DateOnly? DueDate) : IRequestAttributes
{
    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;
}
