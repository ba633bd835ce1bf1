using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists the favorite projects of the current user.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The favorites, which hold the identifiers of the projects.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/favorites</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    public virtual Task<IReadOnlyList<ProjectFavorite>> ListFavoritesAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.ListUserCaseProjectFavorites.For(), cancellationToken);

    /// <summary>Adds a project to the favorites of the current user.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>POST /api/v2/cases/projects/{project_id}/favorites</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task AddFavoriteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.FavoriteCaseProject.For(projectId), cancellationToken);

    /// <summary>Removes a project from the favorites of the current user.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/projects/{project_id}/favorites</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task RemoveFavoriteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UnfavoriteCaseProject.For(projectId), cancellationToken);
}
