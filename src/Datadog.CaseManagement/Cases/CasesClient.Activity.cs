using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>The timeline, comments and watchers of a case.</content>
public partial class CasesClient
{
    /// <summary>Lists the timeline of a case, which holds its comments and events, over all pages.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="options">The order of the entries, the first page and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The entries of the timeline. Each page is fetched when it is needed.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/{case_id}/timelines</c>. OAuth scope: <c>cases_read</c>. Each page is a separate request, which is sent
    /// when the items of the previous page have been consumed. Cancellation is observed between items and during a request. Comments that
    /// are added or deleted while pages are fetched move entries between pages: collect the entries first, as <see cref="SearchAsync"/> shows.
    /// The list ends, and leaves out repeated entries, like that of <see cref="SearchAsync"/>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case does not exist. The exception is thrown while a page is fetched.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual IAsyncEnumerable<TimelineCell> ListTimelineAsync(
        string caseId, TimelineOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.StreamAsync(CaseOperations.ListCaseTimeline.For(caseId), TimelineOptions.Query(options), 0, cancellationToken);

    /// <summary>Lists one page of the timeline of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="options">The order of the entries, the page number and the page size.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The page, with the number of the next page.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}/timelines</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or a number in <paramref name="options"/> is out of range.
    /// </exception>
    public virtual Task<Page<TimelineCell>> ListTimelinePageAsync(
        string caseId, TimelineOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.GetPageAsync(CaseOperations.ListCaseTimeline.For(caseId), TimelineOptions.Query(options), cancellationToken);

    /// <summary>Adds a comment to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="comment">The text of the comment, in Markdown.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The timeline entries that were created for the comment, usually one.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/comment</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="comment"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<IReadOnlyList<TimelineCell>> AddCommentAsync(
        string caseId, string comment, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CommentCase.For(caseId), new Comment(comment), cancellationToken);

    /// <summary>Updates the text of a comment.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cellId">The UUID of the timeline entry that holds the comment.</param>
    /// <param name="comment">The new text of the comment, in Markdown.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>PUT /api/v2/cases/{case_id}/comment/{cell_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or comment does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> or <paramref name="cellId"/> is not a valid identifier, or <paramref name="comment"/> is
    /// <see langword="null"/>.
    /// </exception>
    public virtual Task UpdateCommentAsync(string caseId, string cellId, string comment, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseComment.For(caseId, cellId), new Comment(comment), cancellationToken);

    /// <summary>Deletes a comment.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cellId">The UUID of the timeline entry that holds the comment.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/comment/{cell_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or comment does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> or <paramref name="cellId"/> is not a valid identifier.</exception>
    public virtual Task DeleteCommentAsync(string caseId, string cellId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseComment.For(caseId, cellId), cancellationToken);

    /// <summary>Lists the watchers of a case: the users who are notified of its changes.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The watchers of the case.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}/watchers</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task<IReadOnlyList<CaseWatcher>> ListWatchersAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ListCaseWatchers.For(caseId), cancellationToken);

    /// <summary>Adds a user to the watchers of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="userId">
    /// The UUID of the user, which is the <see cref="Resource.Id"/> of the one that <see cref="UsersClient.FindByEmailAsync"/> finds by the
    /// email address.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/watchers/{user_uuid}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case or user does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> or <paramref name="userId"/> is not a valid identifier.</exception>
    public virtual Task WatchAsync(string caseId, string userId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.WatchCase.For(caseId, userId), cancellationToken);

    /// <summary>Removes a user from the watchers of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="userId">The UUID of the user.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/watchers/{user_uuid}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case or user does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> or <paramref name="userId"/> is not a valid identifier.</exception>
    public virtual Task UnwatchAsync(string caseId, string userId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnwatchCase.For(caseId, userId), cancellationToken);
}
