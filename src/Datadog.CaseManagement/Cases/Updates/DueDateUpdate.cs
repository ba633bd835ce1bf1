using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Cases;

/// <summary>A new due date. <c>null</c> is sent as such: it clears the due date.</summary>
internal sealed partial class DueDateUpdate(DateOnly? dueDate) : IRequestAttributes
{
    [JsonPropertyName("due_date")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? DueDate => dueDate;

    static ResourceType IRequestAttributes.ResourceType => ResourceType.Case;
}
