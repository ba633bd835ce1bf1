using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Bulk updates.</content>
public partial class CasesClient
{
    /// <summary>Performs one action on several cases.</summary>
    /// <param name="caseIds">The UUIDs or keys of the cases.</param>
    /// <param name="action">The action to perform on each case.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/bulk</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when a resource that the request refers to does not
    /// exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseIds"/> is <see langword="null"/> or has a blank item, or <paramref name="action"/> is <see langword="null"/>.
    /// </exception>
    /// <example>
    /// <code>await cases.BulkUpdateAsync([.. ids], CaseBulkAction.Archive()); // ids is an IEnumerable&lt;string></code>
    /// </example>
    public virtual Task BulkUpdateAsync(
        IReadOnlyCollection<string> caseIds, CaseBulkAction action, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.BulkUpdateCases.For(), new BulkUpdate(caseIds, action), cancellationToken);
}
