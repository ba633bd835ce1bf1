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

    public static ExchangeList<CaseProjectsClient> All { get; } = new(datadog => datadog.Projects)
    {
        { "GetProjects", "GET /api/v2/cases/projects", null, ProjectSamples.Project, projects => projects.ListAsync() },
        {
            "GetProjects", "GET /api/v2/cases/projects", null,
            Exchange.Document("""[{"id":"p1","type":"project","attributes":{"key":"OPS"}},{"id":"p2","type":"project","attributes":{"key":"SEC"}}]"""),
            projects => projects.FindByKeyAsync("SEC"), found => Expect.Equal("p2", found!.Id)
        },
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
            projects => projects.CreateAutomationRuleAsync("p1", new AutomationRuleDefinition
            {
                Name = "Triage",
                State = AutomationRuleState.Enabled,
                Trigger = AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded),
                Action = AutomationRuleAction.AssignAgent("triage", "a1"),
            })
        },
        {
            "UpdateCaseAutomationRule", $"PUT {AutomationRules}/r1", Definition, ProjectSamples.AutomationRule,
            projects => projects.UpdateAutomationRuleAsync("p1", "r1", new AutomationRuleDefinition
            {
                Name = "Triage",
                State = AutomationRuleState.Enabled,
                Trigger = AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded),
                Action = AutomationRuleAction.AssignAgent("triage", "a1"),
            })
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

internal static class ProjectSamples
{
    public const string Settings =
        """
        {"auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":3000000000},
        "auto_transition_assigned_cases":{"auto_transition_assigned_cases_on_self_assigned":true},
        "integration_incident":{"auto_escalation_query":"priority:P1","default_incident_commander":"u1","enabled":true,
        "field_mappings":[{"case_field":"team","incident_user_defined_field_id":"f1"}],"incident_type":"i1",
        "severity_config":{"priority_mapping":{"SEV-1":"P1"}}},
        "integration_jira":{"auto_creation":{"enabled":false},"enabled":true,"metadata":{"account_id":"a","issue_type_id":"i","project_id":"p"},
        "sync":{"enabled":true,"properties":{"assignee":{"sync_type":"A"},"comments":{"sync_type":"B"},
        "custom_fields":{"cf_1":{"sync_type":"C","value":{"deep":[1.50,null]}}},"description":{"sync_type":"D"},
        "due_date":{"jira_field_id":"duedate","sync_type":"E"},
        "priority":{"mapping":{"P1":"1"},"name_mapping":{"1":"Highest"},"sync_type":"F"},"status":{"sync_type":"G"},
        "title":{"sync_type":"H"}}}},
        "integration_monitor":{"auto_resolve_enabled":false,"case_type_id":"t1","enabled":true,"handle":"@case-SEC"},
        "integration_on_call":{"auto_assign_on_call":true,"enabled":true,"escalation_queries":[{"enabled":false,"id":"q1","query":"priority:P1",
        "target":{"dynamic_team_paging":true,"team_id":"team-1","user_id":"u1"}}]},
        "integration_service_now":{"assignment_group":"g","auto_creation":{"enabled":true},"enabled":true,"instance_name":"n",
        "sync_config":{"enabled":false,"properties":{"comments":{"sync_type":"I"},
        "priority":{"impact_mapping":{"P1":"1"},"sync_type":"J","urgency_mapping":{"P1":"2"}},"status":{"mapping":{"Open":"New"}}}}},
        "notification":{"destinations":[1,2,3],"enabled":true,"notify_on_case_assignment":true,"notify_on_case_closed":false,
        "notify_on_case_comment":true,"notify_on_case_comment_mention":false,"notify_on_case_priority_change":true,
        "notify_on_case_status_change":false,"notify_on_case_unassignment":true}}
        """;

    public static readonly Sample<Project> Project = new(
        $$$$"""
        {"id":"p1","type":"project","attributes":{"columns_config":{"columns":[{"sort":{"ascending":false,"priority":2},
        "sort_field":"created_at","type":"STATUS"}]},"enabled_custom_case_types":["t1","t2"],"key":"SEC","name":"Security",
        "restricted":true,"settings":{{{{Settings}}}}},
        "relationships":{"member_team":{"data":[{"id":"l1","type":"team_links"}],"links":{"related":"/api/v2/team/t/links"}},
        "member_user":{"data":[{"id":"u1","type":"user"}]}}}
        """,
        project =>
        {
            Expect.Equal(["p1", "SEC", "Security", true], [project.Id, project.Attributes.Key, project.Attributes.Name, project.Attributes.Restricted]);
            Expect.Equal("t1,t2", string.Join(',', project.Attributes.EnabledCustomCaseTypes));
            Expect.Equal(
                new ProjectColumn { Sort = new ProjectColumnSort { Ascending = false, Priority = 2 }, SortField = "created_at", Type = "STATUS" },
                project.Attributes.ColumnsConfig!.Columns[0]);
            Expect.Equal("Ada", project.Relationships.MemberUser!.Users[0].Attributes.Name);
            Expect.Equal(["l1", "/api/v2/team/t/links"], [project.Relationships.MemberTeam!.Data[0].Id, project.Relationships.MemberTeam.Links!.Related]);
            CheckSettings(project.Attributes.Settings!);
        });

    public static readonly Sample<ProjectFavorite> Favorite = new(
        """{"id":"p1","type":"project_favorite"}""",
        favorite => Expect.Equal(new ProjectFavorite { Id = "p1", Type = ResourceType.ProjectFavorite }, favorite));

    public static readonly Sample<NotificationRule> NotificationRule = new(
        """
        {"id":"n1","type":"notification_rule","attributes":{"is_enabled":true,"query":"priority:P1","recipients":[
        {"data":{"channel":"c","channel_id":"c1","workspace":"w","workspace_id":"w1"},"type":"SLACK_CHANNEL"},
        {"data":{"channel_name":"c","connector_name":"k","team_id":"t2","team_name":"t","tenant_id":"t1","tenant_name":"n"},
        "type":"MS_TEAMS_CHANNEL"},{"data":{"email":"ada@example.com"},"type":"EMAIL"},{"data":{"name":"hook"},"type":"HTTP"},
        {"data":{"service_name":"web"},"type":"PAGERDUTY_SERVICE"}],
        "triggers":[{"data":{"change_type":"added","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"},
        {"data":{"from_status":"s1","from_status_name":"Open","to_status":"s2","to_status_name":"Closed"},"type":"STATUS_TRANSITIONED"}]}}
        """,
        rule =>
        {
            Expect.Equal(["n1", true, "priority:P1"], [rule.Id, rule.Attributes.IsEnabled, rule.Attributes.Query]);
            Expect.Equal(NotificationRuleRecipient.SlackChannel("w", "c", "w1", "c1"), rule.Attributes.Recipients[0]);
            Expect.Equal(NotificationRuleRecipient.PagerDutyService("web"), rule.Attributes.Recipients[4]);
            Expect.Equal(
                NotificationRuleTrigger.AttributeValueChanged("team", NotificationRuleChangeType.Added), rule.Attributes.Triggers[0]);
            Expect.Equal(NotificationRuleTriggerType.StatusTransitioned, rule.Attributes.Triggers[1].Type);
        });

    public static readonly Sample<AutomationRule> AutomationRule = new(
        """
        {"id":"r1","type":"rule","attributes":{"action":{"data":{"agent_type":"triage","assigned_agent_id":"a1"},"type":"ASSIGN_AGENT"},
        "created_at":"2026-01-02T03:04:05Z","modified_at":"2026-02-03T04:05:06Z","name":"Triage","state":"ENABLED",
        "trigger":{"data":{"change_type":"VALUE_ADDED","field":"team"},"type":"ATTRIBUTE_VALUE_CHANGED"}},
        "relationships":{"created_by":{"data":{"id":"u1","type":"user"}},"modified_by":{"data":null}}}
        """,
        rule =>
        {
            Expect.Equal(["r1", "Triage", AutomationRuleState.Enabled], [rule.Id, rule.Attributes.Name, rule.Attributes.State]);
            Expect.Equal(AutomationRuleAction.AssignAgent("triage", "a1"), rule.Attributes.Action);
            Expect.Equal(AutomationRuleTrigger.AttributeValueChanged("team", AutomationRuleChangeType.ValueAdded), rule.Attributes.Trigger);
            Expect.Equal("Ada", rule.Relationships.CreatedBy!.User!.Attributes.Name);
        });

    private static void CheckSettings(ProjectSettings settings)
    {
        Expect.Equal(3_000_000_000L, settings.AutoCloseInactiveCases!.MaxInactiveTimeInSeconds);
        Expect.Equal(true, settings.AutoTransitionAssignedCases!.AutoTransitionAssignedCasesOnSelfAssigned);
        Expect.Equal(
            ["team", "P1"],
            [settings.IntegrationIncident!.FieldMappings[0].CaseField, settings.IntegrationIncident.SeverityConfig!.PriorityMapping["SEV-1"]]);
        var jira = settings.IntegrationJira!.Sync!.Properties!;
        Expect.Equal(["p", false], [settings.IntegrationJira.Metadata!.ProjectId, settings.IntegrationJira.AutoCreation!.Enabled]);
        Expect.Equal(
            ["A", "duedate", "Highest", "G", "C"],
            [jira.Assignee!.SyncType, jira.DueDate!.JiraFieldId, jira.Priority!.NameMapping["1"], jira.Status!.SyncType,
                jira.CustomFields["cf_1"].SyncType]);
        Expect.Equal("@case-SEC", settings.IntegrationMonitor!.Handle);
        Expect.Equal("team-1", settings.IntegrationOnCall!.EscalationQueries[0].Target!.TeamId);
        var serviceNow = settings.IntegrationServiceNow!.SyncConfig!.Properties!;
        Expect.Equal(["I", "2", "New"], [serviceNow.Comments!.SyncType, serviceNow.Priority!.UrgencyMapping["P1"], serviceNow.Status!.Mapping["Open"]]);
        Expect.Equal(
            [NotificationDestination.Slack, true], [settings.Notification!.Destinations[1], settings.Notification.NotifyOnCaseUnassignment]);
    }
}
