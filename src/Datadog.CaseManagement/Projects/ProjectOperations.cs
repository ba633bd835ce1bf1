using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Projects;

/// <summary>The operations on projects and favorites.</summary>
internal static class ProjectOperations
{
    private const string AllProjects = "/api/v2/cases/projects";
    private const string OneProject = AllProjects + "/{project_id}";
    private const string Favorites = OneProject + "/favorites";

    public static readonly ListOperation<Project> GetProjects =
        new("GetProjects", HttpMethod.Get, AllProjects, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<Project> GetProject =
        new("GetProject", HttpMethod.Get, OneProject, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<Project> CreateProject =
        new("CreateProject", HttpMethod.Post, AllProjects, OAuthScope.WriteSharedSettings, isRepeatable: false);

    public static readonly ModelOperation<Project> UpdateProject =
        new("UpdateProject", HttpMethod.Patch, OneProject, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly Operation DeleteProject =
        new("DeleteProject", HttpMethod.Delete, OneProject, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly ListOperation<ProjectFavorite> ListUserCaseProjectFavorites =
        new("ListUserCaseProjectFavorites", HttpMethod.Get, AllProjects + "/favorites", OAuthScope.Read, isRepeatable: true);

    public static readonly Operation FavoriteCaseProject =
        new("FavoriteCaseProject", HttpMethod.Post, Favorites, OAuthScope.Write, isRepeatable: true);

    public static readonly Operation UnfavoriteCaseProject =
        new("UnfavoriteCaseProject", HttpMethod.Delete, Favorites, OAuthScope.Write, isRepeatable: true);
}
