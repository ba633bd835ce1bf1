using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

/// <summary>The client for projects, their favorites, notification rules and automation rules.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>.
/// </remarks>
public partial class CaseProjectsClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="CaseProjectsClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public CaseProjectsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CaseProjectsClient"/> class for mocking.</summary>
    protected CaseProjectsClient()
    {
    }

    internal CaseProjectsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists all projects of the organization.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The projects, with the users who are their members.</returns>
    /// <remarks><c>GET /api/v2/cases/projects</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    public virtual Task<IReadOnlyList<Project>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProjects.For(), cancellationToken);

    /// <summary>Gets a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The project, with the users who are its members.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task<Project> GetAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProject.For(projectId), cancellationToken);

    /// <summary>Finds a project by its key.</summary>
    /// <param name="key">The key of the project, such as <c>CASEM</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The project, with the users who are its members; <see langword="null"/> if no project has the key.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/projects</c>. OAuth scope: <c>cases_read</c>. Each call lists the projects. Upper and lower case are not
    /// distinguished, unless several keys differ in nothing else.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is blank.</exception>
    public virtual Task<Project?> FindByKeyAsync(string key, CancellationToken cancellationToken = default) =>
        Api.FindAsync(ProjectOperations.GetProjects.For(), static project => project.Attributes.Key, Guard.NotBlank(key), cancellationToken);

    /// <summary>Creates a project.</summary>
    /// <param name="request">The key, name and other initial values of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created project.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid, 404 when a resource that the request refers to does not exist
    /// or 409 when the request conflicts with an existing resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, its key or name is blank, or its key is <c>CASE</c>.
    /// </exception>
    public virtual Task<Project> CreateAsync(CreateProjectRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateProject.For(), request, cancellationToken);

    /// <summary>Updates the name, case types, team, columns or settings of a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated project.</returns>
    /// <remarks><c>PATCH /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the project does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="projectId"/> is not a valid identifier, or <paramref name="update"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<Project> UpdateAsync(string projectId, ProjectUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateProject.For(projectId), update, cancellationToken);

    /// <summary>Deletes a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/projects/{project_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task DeleteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteProject.For(projectId), cancellationToken);
}
