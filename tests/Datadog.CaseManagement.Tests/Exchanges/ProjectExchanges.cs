namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class ProjectExchanges
{
    private const string NotificationRules = "/api/v2/cases/projects/p1/notification_rules";
    private const string AutomationRules = "/api/v2/cases/projects/p1/rules";

    private const string Definition =
        """
        {"data":{"attributes":{"action":{"data":{"agent_type":"triage","assigned_agent_id":"a1"},"type":"ASSIGN_AGENT"},"name":"Triage",
        "state":"ENABLED","trigger":{"data":{"change_type":"VALUE_ADDED","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"}},"type":"rule"}}
        """;

    private static readonly AutomationRuleDefinition Rule = new()
    {
        Name = "Triage",
        State = AutomationRuleState.Enabled,
        Trigger = AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded),
        Action = AutomationRuleAction.AssignAgent("triage", "a1"),
    };

    public static ExchangeList<CaseProjectsClient> All { get; } = new(datadog => datadog.Projects)
    {
        { "GetProjects", "GET /api/v2/cases/projects", null, ProjectSamples.Project, projects => projects.ListAsync() },
        { "GetProject", "GET /api/v2/cases/projects/p1", null, ProjectSamples.Project, projects => projects.GetAsync("p1") },
        {
            "CreateProject",
            "POST /api/v2/cases/projects",
            """
            {"data":{"attributes":{"enabled_custom_case_types":["t1"],"key":"SEC","name":"Security","team_uuid":"team-1"},"type":"project"}}
            """,
            ProjectSamples.Project,
            projects => projects.CreateAsync(
                new CreateProjectRequest { Key = "SEC", Name = "Security", EnabledCustomCaseTypes = ["t1"], TeamId = "team-1" })
        },
        {
            "UpdateProject",
            "PATCH /api/v2/cases/projects/p1",
            """
            {"data":{"attributes":{"name":"Security","team_uuid":"team-1","enabled_custom_case_types":["t1"],
            "columns_config":{"columns":[{"sort":{"ascending":true},"type":"STATUS"}]},
            "settings":{"auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":3000000000},
            "integration_jira":{"sync":{"properties":{"due_date":{"jira_field_id":"duedate","sync_type":"BIDIRECTIONAL"}}}},
            "notification":{"destinations":[1,2]}}},"type":"project"}}
            """,
            ProjectSamples.Project,
            projects => projects.UpdateAsync("p1", new ProjectUpdate
            {
                Name = "Security",
                TeamId = "team-1",
                EnabledCustomCaseTypes = ["t1"],
                ColumnsConfig = new ProjectColumns { Columns = [new ProjectColumn { Type = "STATUS", Sort = new ProjectColumnSort { Ascending = true } }] },
                Settings = new ProjectSettings
                {
                    AutoCloseInactiveCases = new AutoCloseInactiveCases { Enabled = true, MaxInactiveTimeInSeconds = 3_000_000_000 },
                    IntegrationJira = new JiraIntegration
                    {
                        Sync = new JiraSync
                        {
                            Properties = new JiraSyncProperties { DueDate = new JiraDueDateSync { JiraFieldId = "duedate", SyncType = "BIDIRECTIONAL" } },
                        },
                    },
                    Notification = new ProjectNotificationSettings { Destinations = [NotificationDestination.Email, NotificationDestination.Slack] },
                },
            })
        },
        { "DeleteProject", "DELETE /api/v2/cases/projects/p1", null, projects => projects.DeleteAsync("p1") },
        {
            "ListUserCaseProjectFavorites", "GET /api/v2/cases/projects/favorites", null, ProjectSamples.Favorite,
            projects => projects.ListFavoritesAsync()
        },
        { "FavoriteCaseProject", "POST /api/v2/cases/projects/p1/favorites", null, projects => projects.AddFavoriteAsync("p1") },
        { "UnfavoriteCaseProject", "DELETE /api/v2/cases/projects/p1/favorites", null, projects => projects.RemoveFavoriteAsync("p1") },
        {
            "GetProjectNotificationRules", $"GET {NotificationRules}", null, ProjectSamples.NotificationRule,
            projects => projects.ListNotificationRulesAsync("p1")
        },
        {
            "CreateProjectNotificationRule",
            $"POST {NotificationRules}",
            """
            {"data":{"attributes":{"is_enabled":true,"query":"priority:P1","recipients":[{"type":"EMAIL","data":{"email":"ada@example.com"}}],
            "triggers":[{"type":"CASE_CREATED","data":{}}]},"type":"notification_rule"}}
            """,
            ProjectSamples.NotificationRule,
            projects => projects.CreateNotificationRuleAsync("p1", new CreateNotificationRuleRequest
            {
                Recipients = [NotificationRuleRecipient.Email("ada@example.com")],
                Triggers = [NotificationRuleTrigger.CaseCreated()],
                IsEnabled = true,
                Query = "priority:P1",
            })
        },
        {
            "UpdateProjectNotificationRule",
            $"PUT {NotificationRules}/n1",
            """
            {"data":{"attributes":{"is_enabled":false,
            "triggers":[{"type":"STATUS_TRANSITIONED","data":{"from_status_name":"Open","to_status_name":"Closed"}}]},
            "type":"notification_rule"}}
            """,
            projects => projects.UpdateNotificationRuleAsync("p1", "n1", new NotificationRuleUpdate
            {
                IsEnabled = false,
                Triggers = [NotificationRuleTrigger.StatusTransitioned("Open", "Closed")],
            })
        },
        {
            "DeleteProjectNotificationRule", $"DELETE {NotificationRules}/n1", null,
            projects => projects.DeleteNotificationRuleAsync("p1", "n1")
        },
        {
            "ListCaseAutomationRules", $"GET {AutomationRules}", null, ProjectSamples.AutomationRule,
            projects => projects.ListAutomationRulesAsync("p1")
        },
        {
            "GetCaseAutomationRule", $"GET {AutomationRules}/r1", null, ProjectSamples.AutomationRule,
            projects => projects.GetAutomationRuleAsync("p1", "r1")
        },
        {
            "CreateCaseAutomationRule", $"POST {AutomationRules}", Definition, ProjectSamples.AutomationRule,
            projects => projects.CreateAutomationRuleAsync("p1", Rule)
        },
        {
            "UpdateCaseAutomationRule", $"PUT {AutomationRules}/r1", Definition, ProjectSamples.AutomationRule,
            projects => projects.UpdateAutomationRuleAsync("p1", "r1", Rule)
        },
        { "DeleteCaseAutomationRule", $"DELETE {AutomationRules}/r1", null, projects => projects.DeleteAutomationRuleAsync("p1", "r1") },
        {
            "EnableCaseAutomationRule", $"POST {AutomationRules}/r1/enable", null, ProjectSamples.AutomationRule,
            projects => projects.EnableAutomationRuleAsync("p1", "r1")
        },
        {
            "DisableCaseAutomationRule", $"POST {AutomationRules}/r1/disable", null, ProjectSamples.AutomationRule,
            projects => projects.DisableAutomationRuleAsync("p1", "r1")
        },
    };
}
