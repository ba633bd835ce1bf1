using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

/// <summary>Projects: what cases belong to, with their settings, notification rules and automation rules.</summary>
/// <remarks>
/// Every method throws a <see cref="DatadogApiException"/> when Datadog refuses the call or answers what cannot be read, and an
/// <see cref="ArgumentException"/> for an identifier that is blank or cannot be sent.
/// </remarks>
public partial class CaseProjectsClient : ApiClient
{
    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">Where to send and with what credentials. What it leaves unset is taken from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public CaseProjectsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Makes a client for mocking libraries, whose methods they replace.</summary>
    protected CaseProjectsClient()
    {
    }

    internal CaseProjectsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists all projects of the organisation.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The projects, with the users who are members of them.</returns>
    /// <remarks><c>GET /api/v2/cases/projects</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<Project>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProjects.For(), cancellationToken);

    /// <summary>Gets a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The project, with the users who are members of it.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Project> GetAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProject.For(projectId), cancellationToken);

    /// <summary>Creates a project.</summary>
    /// <param name="request">The key and name of the project, and what else it starts with.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The project, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not repeated after a failure whose outcome is
    /// unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 404, 409, 429 and others as Datadog answers.</exception>
    public virtual Task<Project> CreateAsync(CreateProjectRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateProject.For(), request, cancellationToken);

    /// <summary>Changes the name, case types, team, board or settings of a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The project as it is now.</returns>
    /// <remarks><c>PATCH /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such project. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Project> UpdateAsync(string projectId, ProjectUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateProject.For(projectId), update, cancellationToken);

    /// <summary>Removes a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the project is removed.</returns>
    /// <remarks><c>DELETE /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task DeleteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteProject.For(projectId), cancellationToken);
}
