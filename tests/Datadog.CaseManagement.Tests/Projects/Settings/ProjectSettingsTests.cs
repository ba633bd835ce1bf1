using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects.Settings;

public sealed class ProjectSettingsTests
{
    [Fact]
    public async Task A_project_arrives_with_what_was_set_for_cases_and_notifications()
    {
        var settings = await GetAsync(
            """
            {"auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":86400},
            "auto_transition_assigned_cases":{"auto_transition_assigned_cases_on_self_assigned":true},
            "notification":{"enabled":true,"destinations":[1,2,3,4],"notify_on_case_assignment":true,"notify_on_case_closed":false,
            "notify_on_case_comment":true,"notify_on_case_comment_mention":false,"notify_on_case_priority_change":true,
            "notify_on_case_status_change":false,"notify_on_case_unassignment":true}}
            """);

        Assert.Equal(new AutoCloseInactiveCases { Enabled = true, MaxInactiveTimeInSeconds = 86400 }, settings.AutoCloseInactiveCases);
        Assert.True(settings.AutoTransitionAssignedCases!.AutoTransitionAssignedCasesOnSelfAssigned);
        var notification = settings.Notification!;
        Assert.True(notification.Enabled);
        Assert.Equal(
            [NotificationDestination.Email, NotificationDestination.Slack, NotificationDestination.InApp, new NotificationDestination(4)],
            notification.Destinations);
        Assert.Equal("1,2,3,4", string.Join(',', notification.Destinations));
        Assert.Equal(
            [true, false, true, false, true, false, true],
            new[]
            {
                notification.NotifyOnCaseAssignment,
                notification.NotifyOnCaseClosed,
                notification.NotifyOnCaseComment,
                notification.NotifyOnCaseCommentMention,
                notification.NotifyOnCasePriorityChange,
                notification.NotifyOnCaseStatusChange,
                notification.NotifyOnCaseUnassignment,
            });
    }

    [Fact]
    public async Task A_project_arrives_with_its_integrations_inside_Datadog()
    {
        var settings = await GetAsync(
            """
            {"integration_incident":{"enabled":true,"auto_escalation_query":"priority:P1","default_incident_commander":"u1","incident_type":"i1",
            "field_mappings":[{"case_field":"team","incident_user_defined_field_id":"f1"}],
            "severity_config":{"priority_mapping":{"SEV-1":"P1","SEV-2":"P2"}}},
            "integration_monitor":{"enabled":true,"auto_resolve_enabled":false,"case_type_id":"t1","handle":"@case-SEC"},
            "integration_on_call":{"enabled":true,"auto_assign_on_call":true,"escalation_queries":[{"id":"q1","enabled":false,
            "query":"priority:P1","target":{"dynamic_team_paging":true,"team_id":"team-1","user_id":"u1"}}]}}
            """);

        var incident = settings.IntegrationIncident!;
        Assert.Equal(
            (true, "priority:P1", "u1", "i1"),
            (incident.Enabled, incident.AutoEscalationQuery, incident.DefaultIncidentCommander, incident.IncidentType));
        Assert.Equal([new IncidentFieldMapping { CaseField = "team", IncidentUserDefinedFieldId = "f1" }], incident.FieldMappings);
        Assert.Equal(
            new Dictionary<string, string> { ["SEV-1"] = "P1", ["SEV-2"] = "P2" },
            incident.SeverityConfig!.PriorityMapping);
        Assert.Equal(
            new MonitorIntegration { Enabled = true, AutoResolveEnabled = false, CaseTypeId = "t1", Handle = "@case-SEC" },
            settings.IntegrationMonitor);
        Assert.True(settings.IntegrationOnCall!.Enabled);
        Assert.True(settings.IntegrationOnCall.AutoAssignOnCall);
        Assert.Equal(
            [
                new OnCallEscalationQuery
                {
                    Id = "q1",
                    Enabled = false,
                    Query = "priority:P1",
                    Target = new OnCallEscalationTarget { DynamicTeamPaging = true, TeamId = "team-1", UserId = "u1" },
                },
            ],
            settings.IntegrationOnCall.EscalationQueries);
    }

    [Fact]
    public async Task A_project_arrives_with_its_integrations_with_other_systems()
    {
        var settings = await GetAsync(
            """
            {"integration_jira":{"enabled":true,"auto_creation":{"enabled":false},"metadata":{"account_id":"a","issue_type_id":"i","project_id":"p"},
            "sync":{"enabled":true,"properties":{"assignee":{"sync_type":"A"},"comments":{"sync_type":"B"},"description":{"sync_type":"C"},
            "title":{"sync_type":"D"},"due_date":{"jira_field_id":"duedate","sync_type":"E"},
            "priority":{"sync_type":"F","mapping":{"P1":"1"},"name_mapping":{"1":"Highest"}},"status":{"sync_type":"G"},
            "custom_fields":{"cf_1":{"sync_type":"H","value":{"deep":[1.50,null]}}}}}},
            "integration_service_now":{"enabled":true,"assignment_group":"g","instance_name":"n","auto_creation":{"enabled":true},
            "sync_config":{"enabled":false,"properties":{"comments":{"sync_type":"I"},
            "priority":{"sync_type":"J","impact_mapping":{"P1":"1"},"urgency_mapping":{"P1":"2"}},"status":{"mapping":{"Open":"New"}}}}}}
            """);

        var jira = settings.IntegrationJira!;
        Assert.Equal((true, false, true), (jira.Enabled, jira.AutoCreation!.Enabled, jira.Sync!.Enabled));
        Assert.Equal(new JiraProjectLink { AccountId = "a", IssueTypeId = "i", ProjectId = "p" }, jira.Metadata);
        var synced = jira.Sync.Properties!;
        Assert.Equal(
            ["A", "B", "C", "D"],
            new[] { synced.Assignee, synced.Comments, synced.Description, synced.Title }.Select(property => property!.SyncType));
        Assert.Equal(new JiraDueDateSync { JiraFieldId = "duedate", SyncType = "E" }, synced.DueDate);
        Assert.Equal(("F", "1", "Highest"), (synced.Priority!.SyncType, synced.Priority.Mapping["P1"], synced.Priority.NameMapping["1"]));
        Assert.Equal("G", synced.Status!.SyncType);
        Assert.Empty(synced.Status.Mapping);
        Assert.Equal(
            new JiraCustomFieldSync { SyncType = "H", Value = JsonDocument.Parse("""{"deep":[1.5,null]}""").RootElement },
            synced.CustomFields["cf_1"]);

        var serviceNow = settings.IntegrationServiceNow!;
        Assert.Equal(
            (true, "g", "n", true, false),
            (serviceNow.Enabled, serviceNow.AssignmentGroup, serviceNow.InstanceName, serviceNow.AutoCreation!.Enabled, serviceNow.SyncConfig!.Enabled));
        var properties = serviceNow.SyncConfig.Properties!;
        Assert.Equal("I", properties.Comments!.SyncType);
        Assert.Equal(
            ("J", "1", "2"),
            (properties.Priority!.SyncType, properties.Priority.ImpactMapping["P1"], properties.Priority.UrgencyMapping["P1"]));
        Assert.Equal("New", properties.Status!.Mapping["Open"]);
    }

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1.0", "1", true)]
    [InlineData("null", "null", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("null", "{}", false)]
    public void Custom_fields_are_equal_when_their_JSON_is(string left, string right, bool equal)
    {
        var (one, other) = (Field(left), Field(right));

        Assert.Equal(equal, one == other);
        Assert.True(!equal || one.GetHashCode() == other.GetHashCode());
        Assert.NotEqual(one, one with { SyncType = "T" });
        Assert.NotEqual(one, one with { Value = null });
        Assert.Equal(one with { Value = null }, other with { Value = null });

        static JiraCustomFieldSync Field(string value) => new() { Value = JsonDocument.Parse(value).RootElement };
    }

    private static async Task<ProjectSettings> GetAsync(string settings)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(
            200, $$$$"""{"data":{"id":"p1","type":"project","attributes":{"settings":{{{{settings}}}}}}}"""));
        return (await client.Projects.GetAsync("p1", TestContext.Current.CancellationToken)).Attributes.Settings!;
    }
}
