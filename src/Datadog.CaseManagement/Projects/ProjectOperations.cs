using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Projects;

/// <summary>The operations on projects, their favorites, notification rules and automation rules.</summary>
internal static class ProjectOperations
{
    public static readonly ListOperation<Project> GetProjects =
        new(HttpMethod.Get, "/api/v2/cases/projects", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<Project> GetProject =
        new(HttpMethod.Get, "/api/v2/cases/projects/{project_id}", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<Project> CreateProject =
        new(HttpMethod.Post, "/api/v2/cases/projects", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly ResourceOperation<Project> UpdateProject =
        new(HttpMethod.Patch, "/api/v2/cases/projects/{project_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation DeleteProject =
        new(HttpMethod.Delete, "/api/v2/cases/projects/{project_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ListOperation<ProjectFavorite> ListUserCaseProjectFavorites =
        new(HttpMethod.Get, "/api/v2/cases/projects/favorites", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly NoContentOperation FavoriteCaseProject =
        new(HttpMethod.Post, "/api/v2/cases/projects/{project_id}/favorites", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation UnfavoriteCaseProject =
        new(HttpMethod.Delete, "/api/v2/cases/projects/{project_id}/favorites", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ListOperation<NotificationRule> GetProjectNotificationRules =
        new(HttpMethod.Get, "/api/v2/cases/projects/{project_id}/notification_rules", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<NotificationRule> CreateProjectNotificationRule =
        new(HttpMethod.Post, "/api/v2/cases/projects/{project_id}/notification_rules", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly NoContentOperation UpdateProjectNotificationRule =
        new(
            HttpMethod.Put, "/api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", OAuthScope.CasesWrite,
            isIdempotent: true);

    public static readonly NoContentOperation DeleteProjectNotificationRule =
        new(
            HttpMethod.Delete, "/api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", OAuthScope.CasesWrite,
            isIdempotent: true);

    public static readonly ListOperation<AutomationRule> ListCaseAutomationRules =
        new(HttpMethod.Get, "/api/v2/cases/projects/{project_id}/rules", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<AutomationRule> GetCaseAutomationRule =
        new(HttpMethod.Get, "/api/v2/cases/projects/{project_id}/rules/{rule_id}", OAuthScope.CasesRead, isIdempotent: true);

    public static readonly ResourceOperation<AutomationRule> CreateCaseAutomationRule =
        new(HttpMethod.Post, "/api/v2/cases/projects/{project_id}/rules", OAuthScope.CasesWrite, isIdempotent: false);

    public static readonly ResourceOperation<AutomationRule> UpdateCaseAutomationRule =
        new(HttpMethod.Put, "/api/v2/cases/projects/{project_id}/rules/{rule_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly NoContentOperation DeleteCaseAutomationRule =
        new(HttpMethod.Delete, "/api/v2/cases/projects/{project_id}/rules/{rule_id}", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<AutomationRule> EnableCaseAutomationRule =
        new(HttpMethod.Post, "/api/v2/cases/projects/{project_id}/rules/{rule_id}/enable", OAuthScope.CasesWrite, isIdempotent: true);

    public static readonly ResourceOperation<AutomationRule> DisableCaseAutomationRule =
        new(HttpMethod.Post, "/api/v2/cases/projects/{project_id}/rules/{rule_id}/disable", OAuthScope.CasesWrite, isIdempotent: true);
}
