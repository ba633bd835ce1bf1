using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists the projects that the user has marked as favorites.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The favorites: the identifiers of the projects.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/favorites</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<ProjectFavorite>> ListFavoritesAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.ListUserCaseProjectFavorites.For(), cancellationToken);

    /// <summary>Marks a project as a favorite of the user.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the project is a favorite.</returns>
    /// <remarks><c>POST /api/v2/cases/projects/{project_id}/favorites</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task AddFavoriteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.FavoriteCaseProject.For(projectId), cancellationToken);

    /// <summary>Takes a project from the favorites of the user.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the project is no favorite any more.</returns>
    /// <remarks><c>DELETE /api/v2/cases/projects/{project_id}/favorites</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task RemoveFavoriteAsync(string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UnfavoriteCaseProject.For(projectId), cancellationToken);
}
