using Datadog.CaseManagement;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Decides which cases are overdue.</summary>
internal sealed class OverdueCheck(IOptions<OverdueOptions> options, TimeProvider time)
{
    /// <summary>
    /// Gets the due date that the case has missed, or <see langword="null"/> if the case is not overdue. A case is overdue from the day
    /// after its due date until it is closed or archived.
    /// </summary>
    public DateOnly? GetMissedDueDate(Case @case) =>
        @case.IsOverdue(GetToday()) ? @case.Attributes.DueDate : null;

    private DateOnly GetToday()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
    }
}
