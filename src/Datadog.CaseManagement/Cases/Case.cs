using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a case: an issue to investigate or a task to do, with a status, a priority, an assignee and a due date.</summary>
public sealed partial record Case : Resource, IReferencesUsers
{
    /// <summary>The attributes of the case.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseAttributes Attributes { get; init; }

    /// <summary>The relationships of the case to users and to its project.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseRelationships Relationships { get; init; }

    /// <summary>Determines whether the case is overdue: from the day after its due date until it is closed or archived.</summary>
    /// <param name="today">
    /// The current date where the due date applies, such as
    /// <c>DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).DateTime)</c>: a due date has no time zone.
    /// </param>
    /// <returns>
    /// <see langword="true"/> if the due date is before <paramref name="today"/>, and the case is neither closed nor archived; otherwise,
    /// <see langword="false"/>, also on the due date itself and without a due date.
    /// </returns>
    public bool IsOverdue(DateOnly today) =>
        Attributes is { DueDate: { } dueDate, ArchivedAt: null }
        && dueDate < today
        && !(Attributes.StatusGroup is { } group ? group == CaseStatusGroup.Closed
            : Attributes.Status is { } status ? status == CaseStatus.Closed
            : Attributes.ClosedAt is not null);

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        Relationships.Assignee?.Attach(included);
        Relationships.CreatedBy?.Attach(included);
        Relationships.ModifiedBy?.Attach(included);
    }
}
