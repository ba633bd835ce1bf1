using System.Reflection;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class ProjectOperationsTests
{
    private static readonly Dictionary<string, (string Route, bool IsRepeatable)> Expected = new()
    {
        ["GetProjects"] = ("GET /api/v2/cases/projects", true),
        ["GetProject"] = ("GET /api/v2/cases/projects/{project_id}", true),
        ["CreateProject"] = ("POST /api/v2/cases/projects", false),
        ["UpdateProject"] = ("PATCH /api/v2/cases/projects/{project_id}", true),
        ["DeleteProject"] = ("DELETE /api/v2/cases/projects/{project_id}", true),
        ["ListUserCaseProjectFavorites"] = ("GET /api/v2/cases/projects/favorites", true),
        ["FavoriteCaseProject"] = ("POST /api/v2/cases/projects/{project_id}/favorites", true),
        ["UnfavoriteCaseProject"] = ("DELETE /api/v2/cases/projects/{project_id}/favorites", true),
        ["GetProjectNotificationRules"] = ("GET /api/v2/cases/projects/{project_id}/notification_rules", true),
        ["CreateProjectNotificationRule"] = ("POST /api/v2/cases/projects/{project_id}/notification_rules", false),
        ["UpdateProjectNotificationRule"] = ("PUT /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", true),
        ["DeleteProjectNotificationRule"] = ("DELETE /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}", true),
        ["ListCaseAutomationRules"] = ("GET /api/v2/cases/projects/{project_id}/rules", true),
        ["GetCaseAutomationRule"] = ("GET /api/v2/cases/projects/{project_id}/rules/{rule_id}", true),
        ["CreateCaseAutomationRule"] = ("POST /api/v2/cases/projects/{project_id}/rules", false),
        ["UpdateCaseAutomationRule"] = ("PUT /api/v2/cases/projects/{project_id}/rules/{rule_id}", true),
        ["DeleteCaseAutomationRule"] = ("DELETE /api/v2/cases/projects/{project_id}/rules/{rule_id}", true),
        ["EnableCaseAutomationRule"] = ("POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/enable", true),
        ["DisableCaseAutomationRule"] = ("POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/disable", true),
    };

    [Fact]
    public void Operations_declare_the_route_of_the_API_and_whether_they_may_be_repeated()
    {
        Type[] classes = [typeof(ProjectOperations), typeof(NotificationRuleOperations), typeof(AutomationRuleOperations)];
        var declared = classes
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (field.Name, Operation: (Operation)field.GetValue(null)!))
            .ToList();

        Assert.All(declared, item => Assert.Equal(item.Name, item.Operation.Id));
        Assert.Equal(
            Expected.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => (item.Key, item.Value.Route, item.Value.IsRepeatable)),
            declared
                .OrderBy(item => item.Name, StringComparer.Ordinal)
                .Select(item => (item.Name, $"{item.Operation.Method} {item.Operation.Route}", item.Operation.IsRepeatable)));
    }
}
