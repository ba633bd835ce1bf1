using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Bulk updates.</content>
public partial class CasesClient
{
    /// <summary>Performs one action on any number of cases.</summary>
    /// <param name="caseIds">The UUIDs or keys of the cases. One that occurs more than once is sent once.</param>
    /// <param name="action">The action to perform on each case.</param>
    /// <param name="options">How many cases a request has, how many requests are in progress at a time, and the receiver of the progress.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. Requests that have been sent may be carried out nevertheless: if there are several
    /// requests, the inner exception of the <see cref="OperationCanceledException"/> is a <see cref="CaseBulkException"/>.
    /// </param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/bulk</c>. OAuth scope: <c>cases_write</c>. The cases are sent in requests of
    /// <see cref="CaseBulkOptions.BatchSize"/> cases, and without cases, nothing is sent. Each request has the time limits of a call of its own,
    /// and is not retried after a failure whose outcome is unknown. When one fails, no other is started, and those in progress are completed.
    /// </remarks>
    /// <exception cref="CaseBulkException">
    /// One of several requests failed. The exception says which cases were updated, were rejected, may have been updated and were not tried.
    /// </exception>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error to the only request, for example 400 when a value is not valid or 404 when a resource that the request refers
    /// to does not exist. In the same way, network failures and timeouts of the only request are thrown as they are.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseIds"/> is <see langword="null"/> or has an item that is blank or cannot be sent, <paramref name="action"/> is
    /// <see langword="null"/> or cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    /// <example>
    /// <code>
    /// try
    /// {
    ///     await cases.BulkUpdateAsync(ids, CaseBulkAction.Archive(), new() { BatchSize = 50 });
    /// }
    /// catch (CaseBulkException exception)
    /// {
    ///     Console.WriteLine($"{exception.UpdatedIds.Count} cases are archived. Look at {string.Join(", ", exception.UnknownIds)}.");
    ///     ids = exception.UntriedIds;
    /// }
    /// </code>
    /// </example>
    public virtual Task BulkUpdateAsync(
        IEnumerable<string> caseIds, CaseBulkAction action, CaseBulkOptions? options = null, CancellationToken cancellationToken = default) =>
        new CaseBulkUpdate(Api, action, options, cancellationToken).SendAsync(caseIds);

    /// <summary>Performs one action on all cases of a stream, such as those that a search finds.</summary>
    /// <param name="cases">
    /// The cases. All are collected before the first is changed, so that a change of what the search finds does not affect it.
    /// </param>
    /// <param name="action">The action to perform on each case.</param>
    /// <param name="options">How many cases a request has, how many requests are in progress at a time, and the receiver of the progress.</param>
    /// <param name="cancellationToken">
    /// The token to monitor for cancellation requests. Requests that have been sent may be carried out nevertheless: if there are several
    /// requests, the inner exception of the <see cref="OperationCanceledException"/> is a <see cref="CaseBulkException"/>.
    /// </param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/bulk</c>. OAuth scope: <c>cases_write</c>, for a search also <c>cases_read</c>. An exception of the stream is thrown
    /// as it is; no case has been changed then. Only the identifiers of the cases are held in memory. Everything else is as for
    /// <see cref="BulkUpdateAsync(IEnumerable{string}, CaseBulkAction, CaseBulkOptions?, CancellationToken)"/>.
    /// </remarks>
    /// <exception cref="CaseBulkException">
    /// One of several requests failed. The exception says which cases were updated, were rejected, may have been updated and were not tried.
    /// </exception>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error to the search or to the only request. In the same way, their network failures and timeouts are thrown as they
    /// are.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="cases"/> is <see langword="null"/> or has a case without an identifier, <paramref name="action"/> is
    /// <see langword="null"/> or cannot be sent, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    /// <example>
    /// <code>
    /// await cases.BulkUpdateAsync(cases.SearchAsync("status:open"), CaseBulkAction.SetStatus(CaseStatus.Closed));
    /// </code>
    /// </example>
    public virtual Task BulkUpdateAsync(
        IAsyncEnumerable<Case> cases, CaseBulkAction action, CaseBulkOptions? options = null, CancellationToken cancellationToken = default) =>
        new CaseBulkUpdate(Api, action, options, cancellationToken).SendAsync(cases);
}
