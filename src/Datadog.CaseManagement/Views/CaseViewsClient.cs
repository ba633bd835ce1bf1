using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Views;

namespace Datadog.CaseManagement;

/// <summary>The client for views, which are saved searches for cases.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>.
/// </remarks>
public class CaseViewsClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="CaseViewsClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public CaseViewsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CaseViewsClient"/> class for mocking.</summary>
    protected CaseViewsClient()
    {
    }

    internal CaseViewsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists the views of a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The views.</returns>
    /// <remarks><c>GET /api/v2/cases/views</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is blank or cannot be sent.</exception>
    public virtual Task<IReadOnlyList<CaseView>> ListAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseViewOperations.ListCaseViews.For(new QueryString { { "project_id", Guard.NotBlank(projectId), nameof(projectId) } }),
            cancellationToken);

    /// <summary>Gets a view.</summary>
    /// <param name="viewId">The UUID of the view.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The view, with the users who created and modified it.</returns>
    /// <remarks><c>GET /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the view does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="viewId"/> is not a valid identifier.</exception>
    public virtual Task<CaseView> GetAsync(string viewId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.GetCaseView.For(viewId), cancellationToken);

    /// <summary>Creates a view.</summary>
    /// <param name="request">The name, query and project of the view.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created view.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/views</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the project does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, or a required value of it is blank.
    /// </exception>
    public virtual Task<CaseView> CreateAsync(CreateCaseViewRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.CreateCaseView.For(), request, cancellationToken);

    /// <summary>Updates the name, query or notification rule of a view.</summary>
    /// <param name="viewId">The UUID of the view.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated view.</returns>
    /// <remarks><c>PUT /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the view does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="viewId"/> is not a valid identifier, or <paramref name="update"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<CaseView> UpdateAsync(string viewId, CaseViewUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.UpdateCaseView.For(viewId), update, cancellationToken);

    /// <summary>Deletes a view permanently. Its cases are not deleted.</summary>
    /// <param name="viewId">The UUID of the view.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the view does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="viewId"/> is not a valid identifier.</exception>
    public virtual Task DeleteAsync(string viewId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.DeleteCaseView.For(viewId), cancellationToken);
}
