using Datadog.CaseManagement;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Says which cases are past their due date.</summary>
internal sealed class DueDates(IOptions<OverdueOptions> options, TimeProvider time)
{
    /// <summary>The due date that the case has missed; none when there is time left, or nothing left to do. On the day itself there is time left.</summary>
    public DateOnly? MissedBy(Case @case) =>
        @case.Attributes is { DueDate: { } due, ArchivedAt: null } attributes
        && attributes.StatusGroup != CaseStatusGroup.Closed
        && due < Today()
            ? due
            : null;

    private DateOnly Today()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
    }
}
