using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>What is said about a case, and who hears of it.</content>
public partial class CasesClient
{
    /// <summary>Lists what was said about a case and what happened to it, from page to page until there is no more.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="options">The order of the entries, where to begin, and how many come at a time.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The entries of the timeline, which are fetched as they are consumed.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/{case_id}/timelines</c>. OAuth scope: <c>cases_read</c>. Each page is a request of its own, sent when the one
    /// before it has been consumed; cancellation ends the stream between any two items.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case. 400, 401, 403, 429 and others as Datadog answers, when the page in question is fetched.
    /// </exception>
    public virtual IAsyncEnumerable<TimelineCell> ListTimelineAsync(
        string caseId, TimelineOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.StreamAsync(CaseOperations.ListCaseTimeline.For(caseId), TimelineOptions.Query(options), cancellationToken);

    /// <summary>Gets one page of what was said about a case and what happened to it.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="options">The order of the entries, which page, and how many it may hold.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The page, and by which number to go on.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}/timelines</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Page<TimelineCell>> ListTimelinePageAsync(
        string caseId, TimelineOptions? options = null, CancellationToken cancellationToken = default) =>
        Api.GetPageAsync(CaseOperations.ListCaseTimeline.For(caseId), TimelineOptions.Query(options), cancellationToken);

    /// <summary>Adds a comment to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="comment">The text, in Markdown.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The entries that the comment made in the timeline; usually one.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/comment</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<TimelineCell>> AddCommentAsync(
        string caseId, string comment, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CommentCase.For(caseId), new Comment(comment), cancellationToken);

    /// <summary>Replaces the text of a comment.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cellId">The UUID of the comment's entry in the timeline.</param>
    /// <param name="comment">The new text, in Markdown.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>PUT /api/v2/cases/{case_id}/comment/{cell_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or comment. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task UpdateCommentAsync(string caseId, string cellId, string comment, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseComment.For(caseId, cellId), new Comment(comment), cancellationToken);

    /// <summary>Deletes a comment.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cellId">The UUID of the comment's entry in the timeline.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/comment/{cell_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or comment. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task DeleteCommentAsync(string caseId, string cellId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseComment.For(caseId, cellId), cancellationToken);

    /// <summary>Lists the users whom Datadog tells about what happens to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The watchers of the case.</returns>
    /// <remarks><c>GET /api/v2/cases/{case_id}/watchers</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CaseWatcher>> ListWatchersAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ListCaseWatchers.For(caseId), cancellationToken);

    /// <summary>Lets a user watch a case: Datadog tells the user about what happens to it.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="userId">The user's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>POST /api/v2/cases/{case_id}/watchers/{user_uuid}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or user. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task WatchAsync(string caseId, string userId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.WatchCase.For(caseId, userId), cancellationToken);

    /// <summary>Lets a user watch a case no longer.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="userId">The user's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/watchers/{user_uuid}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or user. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task UnwatchAsync(string caseId, string userId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnwatchCase.For(caseId, userId), cancellationToken);
}
