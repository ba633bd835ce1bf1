using System.Runtime.CompilerServices;

namespace Datadog.CaseManagement.Cases;

/// <summary>
/// Searches for overdue cases. The service has no facet for due dates: it leaves out closed and archived cases, and the rest is done here.
/// </summary>
internal static class OverdueSearch
{
    private const string NotClosed = "-status:CLOSED";

    /// <summary>Returns the filter for the cases of a filter that are not closed.</summary>
    public static string Filter(string? filter) => string.IsNullOrWhiteSpace(filter) ? NotClosed : $"({filter}) AND {NotClosed}";

    public static async IAsyncEnumerable<Case> SelectAsync(
        IAsyncEnumerable<Case> found, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var @case in found.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (@case.IsOverdue(today))
            {
                yield return @case;
            }
        }
    }
}
