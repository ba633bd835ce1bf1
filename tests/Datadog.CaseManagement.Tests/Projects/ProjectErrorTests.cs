using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class ProjectErrorTests
{
    private const string Read = "cases_read";
    private const string Write = "cases_write";
    private const string WriteSharedSettings = "cases_shared_settings_write";

    private static readonly Dictionary<string, (string Request, string Scope, Func<TestClient, Task> Send)> Calls = new()
    {
        ["GetProjects"] = ("GET /api/v2/cases/projects", Read, client => client.Projects.ListAsync(Token)),
        ["GetProject"] = ("GET /api/v2/cases/projects/p1", Read, client => client.Projects.GetAsync("p1", Token)),
        ["CreateProject"] = ("POST /api/v2/cases/projects", WriteSharedSettings, client => client.Projects.CreateAsync(NewProject, Token)),
        ["UpdateProject"] =
            ("PATCH /api/v2/cases/projects/p1", WriteSharedSettings, client => client.Projects.UpdateAsync("p1", new ProjectUpdate(), Token)),
        ["DeleteProject"] = ("DELETE /api/v2/cases/projects/p1", WriteSharedSettings, client => client.Projects.DeleteAsync("p1", Token)),
        ["ListUserCaseProjectFavorites"] =
            ("GET /api/v2/cases/projects/favorites", Read, client => client.Projects.ListFavoritesAsync(Token)),
        ["FavoriteCaseProject"] =
            ("POST /api/v2/cases/projects/p1/favorites", Write, client => client.Projects.AddFavoriteAsync("p1", Token)),
        ["UnfavoriteCaseProject"] =
            ("DELETE /api/v2/cases/projects/p1/favorites", Write, client => client.Projects.RemoveFavoriteAsync("p1", Token)),
        ["GetProjectNotificationRules"] =
            ("GET /api/v2/cases/projects/p1/notification_rules", Read, client => client.Projects.ListNotificationRulesAsync("p1", Token)),
        ["CreateProjectNotificationRule"] = (
            "POST /api/v2/cases/projects/p1/notification_rules",
            WriteSharedSettings,
            client => client.Projects.CreateNotificationRuleAsync("p1", NewNotificationRule, Token)),
        ["UpdateProjectNotificationRule"] = (
            "PUT /api/v2/cases/projects/p1/notification_rules/n1",
            WriteSharedSettings,
            client => client.Projects.UpdateNotificationRuleAsync("p1", "n1", new NotificationRuleUpdate(), Token)),
        ["DeleteProjectNotificationRule"] = (
            "DELETE /api/v2/cases/projects/p1/notification_rules/n1",
            WriteSharedSettings,
            client => client.Projects.DeleteNotificationRuleAsync("p1", "n1", Token)),
        ["ListCaseAutomationRules"] =
            ("GET /api/v2/cases/projects/p1/rules", Read, client => client.Projects.ListAutomationRulesAsync("p1", Token)),
        ["GetCaseAutomationRule"] =
            ("GET /api/v2/cases/projects/p1/rules/r1", Read, client => client.Projects.GetAutomationRuleAsync("p1", "r1", Token)),
        ["CreateCaseAutomationRule"] = (
            "POST /api/v2/cases/projects/p1/rules",
            WriteSharedSettings,
            client => client.Projects.CreateAutomationRuleAsync("p1", NewAutomationRule, Token)),
        ["UpdateCaseAutomationRule"] = (
            "PUT /api/v2/cases/projects/p1/rules/r1",
            WriteSharedSettings,
            client => client.Projects.UpdateAutomationRuleAsync("p1", "r1", NewAutomationRule, Token)),
        ["DeleteCaseAutomationRule"] = (
            "DELETE /api/v2/cases/projects/p1/rules/r1",
            WriteSharedSettings,
            client => client.Projects.DeleteAutomationRuleAsync("p1", "r1", Token)),
        ["EnableCaseAutomationRule"] = (
            "POST /api/v2/cases/projects/p1/rules/r1/enable",
            WriteSharedSettings,
            client => client.Projects.EnableAutomationRuleAsync("p1", "r1", Token)),
        ["DisableCaseAutomationRule"] = (
            "POST /api/v2/cases/projects/p1/rules/r1/disable",
            WriteSharedSettings,
            client => client.Projects.DisableAutomationRuleAsync("p1", "r1", Token)),
    };

    public static TheoryData<string> Operations => [.. Calls.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateProjectRequest NewProject => new() { Key = "SEC", Name = "Security" };

    private static CreateNotificationRuleRequest NewNotificationRule => new() { Recipients = [], Triggers = [] };

    private static AutomationRuleDefinition NewAutomationRule => new()
    {
        Name = "Triage",
        Trigger = AutomationRuleTrigger.CaseCreated(),
        Action = AutomationRuleAction.ExecuteWorkflow("h1"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public Task An_error_names_the_operation_and_has_what_the_server_said(string operation) =>
        OperationErrors.AssertSaysWhatWasCalledAsync(operation, Calls[operation].Request, Calls[operation].Send);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task A_refusal_names_the_scope(string operation) =>
        OperationErrors.AssertNamesTheScopeAsync(Calls[operation].Scope, Calls[operation].Send);
}
