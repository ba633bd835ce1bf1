using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Views;

namespace Datadog.CaseManagement;

/// <summary>Views: saved searches for cases.</summary>
/// <remarks>
/// Every method throws a <see cref="DatadogApiException"/> when Datadog refuses the call or answers what cannot be read, and an
/// <see cref="ArgumentException"/> for an identifier that is blank or cannot be sent.
/// </remarks>
public partial class CaseViewsClient : ApiClient
{
    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">Where to send and with what credentials. What it leaves unset is taken from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public CaseViewsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Makes a client for mocking libraries, whose methods they replace.</summary>
    protected CaseViewsClient()
    {
    }

    internal CaseViewsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists the views of a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The views.</returns>
    /// <remarks><c>GET /api/v2/cases/views</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CaseView>> ListAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseViewOperations.ListCaseViews.For(new QueryString { { "project_id", Guard.NotBlank(projectId), nameof(projectId) } }),
            cancellationToken);

    /// <summary>Gets a view.</summary>
    /// <param name="viewId">The view's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The view, with the users who created and changed it.</returns>
    /// <remarks><c>GET /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such view. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<CaseView> GetAsync(string viewId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.GetCaseView.For(viewId), cancellationToken);

    /// <summary>Creates a view.</summary>
    /// <param name="request">The name, query and project of the view.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The view, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/views</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such project. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<CaseView> CreateAsync(CreateCaseViewRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.CreateCaseView.For(), request, cancellationToken);

    /// <summary>Changes the name, query or notification rule of a view.</summary>
    /// <param name="viewId">The view's UUID.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The view as it is now.</returns>
    /// <remarks><c>PUT /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such view. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<CaseView> UpdateAsync(string viewId, CaseViewUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.UpdateCaseView.For(viewId), update, cancellationToken);

    /// <summary>Deletes a view for good. The cases that it showed stay.</summary>
    /// <param name="viewId">The view's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the view is deleted.</returns>
    /// <remarks><c>DELETE /api/v2/cases/views/{view_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such view. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task DeleteAsync(string viewId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseViewOperations.DeleteCaseView.For(viewId), cancellationToken);
}
