namespace Datadog.CaseManagement.Testing;

internal static class ProjectRoutes
{
    private const string Projects = "/api/v2/cases/projects";
    private const string Project = Projects + "/{project_id}";
    private const string Favorites = Project + "/favorites";
    private const string NotificationRules = Project + "/notification_rules";
    private const string NotificationRule = NotificationRules + "/{notification_rule_id}";
    private const string AutomationRules = Project + "/rules";
    private const string AutomationRule = AutomationRules + "/{rule_id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new(HttpMethod.Get, Projects, GetProjects.Handle),
        new(HttpMethod.Post, Projects, CreateProject.Handle),
        new(HttpMethod.Get, Project, GetProject.Handle),
        new(HttpMethod.Patch, Project, UpdateProject.Handle),
        new(HttpMethod.Delete, Project, DeleteProject.Handle),

        new(HttpMethod.Get, Projects + "/favorites", ListUserCaseProjectFavorites.Handle),
        new(HttpMethod.Post, Favorites, FavoriteCaseProject.Handle),
        new(HttpMethod.Delete, Favorites, UnfavoriteCaseProject.Handle),

        new(HttpMethod.Get, NotificationRules, GetProjectNotificationRules.Handle),
        new(HttpMethod.Post, NotificationRules, CreateProjectNotificationRule.Handle),
        new(HttpMethod.Put, NotificationRule, UpdateProjectNotificationRule.Handle),
        new(HttpMethod.Delete, NotificationRule, DeleteProjectNotificationRule.Handle),

        new(HttpMethod.Get, AutomationRules, ListCaseAutomationRules.Handle),
        new(HttpMethod.Post, AutomationRules, CreateCaseAutomationRule.Handle),
        new(HttpMethod.Get, AutomationRule, GetCaseAutomationRule.Handle),
        new(HttpMethod.Put, AutomationRule, UpdateCaseAutomationRule.Handle),
        new(HttpMethod.Delete, AutomationRule, DeleteCaseAutomationRule.Handle),
        new(HttpMethod.Post, AutomationRule + "/enable", EnableCaseAutomationRule.Handle),
        new(HttpMethod.Post, AutomationRule + "/disable", DisableCaseAutomationRule.Handle),
    ];
}
