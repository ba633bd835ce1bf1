using System.Net;
using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

internal static class ProjectExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList("GetProjects", "GET /api/v2/cases/projects", null, ProjectSamples.Project, datadog => datadog.Projects.ListAsync()),
        Exchange.Of("GetProject", "GET /api/v2/cases/projects/p1", null, ProjectSamples.Project, datadog => datadog.Projects.GetAsync("p1")),
        Exchange.Of(
            "CreateProject",
            "POST /api/v2/cases/projects",
            """
            {"data":{"attributes":{"enabled_custom_case_types":["t1"],"key":"SEC","name":"Security","team_uuid":"team-1"},"type":"project"}}
            """,
            ProjectSamples.Project,
            datadog => datadog.Projects.CreateAsync(
                new CreateProjectRequest { Key = "SEC", Name = "Security", EnabledCustomCaseTypes = ["t1"], TeamId = "team-1" })),
        Exchange.Of(
            "UpdateProject",
            "PATCH /api/v2/cases/projects/p1",
            $$$"""
            {"data":{"attributes":{"columns_config":{"columns":[{"sort":{"ascending":true},"type":"STATUS"}]},"name":"Security",
            "settings":{{{ProjectSamples.Settings}}}},"type":"project"}}
            """,
            ProjectSamples.Project,
            async datadog => await datadog.Projects.UpdateAsync("p1", new ProjectUpdate
            {
                Name = "Security",
                ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { Type = "STATUS", Sort = new ProjectColumnSort { Ascending = true } }] },
                Settings = await ReadSettingsAsync(),
            })),
        Exchange.WithoutData("DeleteProject", "DELETE /api/v2/cases/projects/p1", null, datadog => datadog.Projects.DeleteAsync("p1")),
        Exchange.OfList(
            "ListUserCaseProjectFavorites", "GET /api/v2/cases/projects/favorites", null, ProjectSamples.Favorite,
            datadog => datadog.Projects.ListFavoritesAsync()),
        Exchange.WithoutData(
            "FavoriteCaseProject", "POST /api/v2/cases/projects/p1/favorites", null, datadog => datadog.Projects.AddFavoriteAsync("p1")),
        Exchange.WithoutData(
            "UnfavoriteCaseProject", "DELETE /api/v2/cases/projects/p1/favorites", null,
            datadog => datadog.Projects.RemoveFavoriteAsync("p1")),
    ];

    private static async Task<ProjectSettings> ReadSettingsAsync()
    {
        using var canned = new CannedDatadog(CannedDatadog.Answer(HttpStatusCode.OK, CannedDatadog.Document(ProjectSamples.Project.Json)));
        using var datadog = canned.Client();
        return (await datadog.Projects.GetAsync("p1")).Attributes.Settings!;
    }
}
