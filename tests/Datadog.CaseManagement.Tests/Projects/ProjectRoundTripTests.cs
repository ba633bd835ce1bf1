using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Projects;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

public sealed class ProjectRoundTripTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"project","attributes":{},"relationships":{}}""")]
    [InlineData("""{"id":"1","type":"project_of_projects","attributes":{"key":"K","name":"n","restricted":true,"enabled_custom_case_types":[],"new":{"x":[1,null]}},"meta":1}""")]
    [InlineData("""{"attributes":{"columns_config":{"columns":[{"sort":{"ascending":true,"priority":9000000000,"x":1},"sort_field":"f","type":"NEW","x":2},{"sort":{}},{}],"x":3}}}""")]
    [InlineData("""{"attributes":{"columns_config":{"columns":[]}}}""")]
    [InlineData("""{"attributes":{"columns_config":{},"settings":{}}}""")]
    [InlineData("""{"relationships":{"member_team":{"data":[{"id":"l","type":"links_of_teams","meta":1}],"links":{"related":"/r","self":{"href":"/s"}},"x":1},"member_user":{"data":[{"id":"u","type":"robot"}],"links":{},"meta":{}},"parent":{"data":null}}}""")]
    [InlineData("""{"relationships":{"member_team":{"links":{"related":"/r"}},"member_user":{"data":[]}}}""")]
    public void A_project_is_written_as_it_was_read(string json) => AssertRoundTrip<Project>(json);

    [Theory]
    [InlineData("""{"auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":9000000000,"x":1},"auto_transition_assigned_cases":{"auto_transition_assigned_cases_on_self_assigned":false,"x":1},"new":{"x":null}}""")]
    [InlineData("""{"integration_incident":{"auto_escalation_query":"q","default_incident_commander":"u","enabled":true,"field_mappings":[{"case_field":"a","incident_user_defined_field_id":"b","x":1},{}],"incident_type":"t","severity_config":{"priority_mapping":{"S":"P","T":null},"x":2},"x":3}}""")]
    [InlineData("""{"integration_incident":{"field_mappings":[],"severity_config":{"priority_mapping":{}}}}""")]
    [InlineData("""{"integration_jira":{"auto_creation":{"enabled":true,"x":1},"enabled":false,"metadata":{"account_id":"a","issue_type_id":"i","project_id":"p","x":2},"sync":{"enabled":true,"properties":{"x":3},"x":4},"x":5}}""")]
    [InlineData("""{"integration_jira":{"sync":{"properties":{"assignee":{"sync_type":"s","x":1},"comments":{},"description":{},"title":{},"due_date":{"jira_field_id":"f","sync_type":"s","x":2},"priority":{"mapping":{"a":"b"},"name_mapping":{"c":"d"},"sync_type":"s","x":3},"status":{"mapping":{},"name_mapping":{}}}}}}""")]
    [InlineData("""{"integration_jira":{"sync":{"properties":{"custom_fields":{"a":{"sync_type":"s","value":"v","x":1},"b":{"value":1.50},"c":{"value":{"deep":[1e400,null,{}]}},"d":{"value":[1,"x",true,{}]},"e":{"value":false},"f":{"value":null},"g":{},"h":null}}}}}""")]
    [InlineData("""{"integration_jira":{"sync":{"properties":{"custom_fields":{}}}}}""")]
    [InlineData("""{"integration_monitor":{"auto_resolve_enabled":true,"case_type_id":"t","enabled":false,"handle":"h","x":1}}""")]
    [InlineData("""{"integration_on_call":{"auto_assign_on_call":true,"enabled":false,"escalation_queries":[{"enabled":true,"id":"i","query":"q","target":{"dynamic_team_paging":true,"team_id":"t","user_id":"u","x":1},"x":2},{}],"x":3}}""")]
    [InlineData("""{"integration_service_now":{"assignment_group":"g","auto_creation":{},"enabled":true,"instance_name":"n","sync_config":{"enabled":true,"properties":{"comments":{"sync_type":"s"},"priority":{"impact_mapping":{"a":"b"},"sync_type":"s","urgency_mapping":{"c":"d"},"x":1},"status":{"x":2},"x":3},"x":4},"x":5}}""")]
    [InlineData("""{"notification":{"destinations":[1,2,3,-4,2147483647],"enabled":true,"notify_on_case_assignment":true,"notify_on_case_closed":true,"notify_on_case_comment":true,"notify_on_case_comment_mention":true,"notify_on_case_priority_change":true,"notify_on_case_status_change":true,"notify_on_case_unassignment":true,"x":1}}""")]
    [InlineData("""{"notification":{"destinations":[]}}""")]
    public void Settings_are_written_as_they_were_read(string json)
    {
        AssertRoundTrip<Project>($$$"""{"attributes":{"settings":{{{json}}}}}""");
        AssertRoundTrip<ProjectUpdate>($$"""{"settings":{{json}}}""");
    }

    [Theory]
    [InlineData("""{"id":"1","type":"project_favorite","attributes":{"rank":1}}""")]
    [InlineData("""{}""")]
    public void A_favorite_is_written_as_it_was_read(string json) => AssertRoundTrip<ProjectFavorite>(json);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"notification_rule","attributes":{"is_enabled":false,"query":"q","recipients":[],"triggers":[],"x":1},"relationships":{"x":1}}""")]
    [InlineData("""{"attributes":{"recipients":[{"type":"PIGEON","data":{"channel":"a","channel_id":"b","channel_name":"c","connector_name":"d","email":"e","name":"f","service_name":"g","team_id":"h","team_name":"i","tenant_id":"j","tenant_name":"k","workspace":"l","workspace_id":"m","coop":["n"]},"x":1},{"data":{}},{}]}}""")]
    [InlineData("""{"attributes":{"triggers":[{"type":"FULL_MOON","data":{"change_type":"inverted","field":"f","from_status":"a","from_status_name":"b","to_status":"c","to_status_name":"d","hour":3},"x":1},{"data":{}},{}]}}""")]
    public void A_notification_rule_is_written_as_it_was_read(string json) => AssertRoundTrip<NotificationRule>(json);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"rule","attributes":{},"relationships":{}}""")]
    [InlineData("""{"attributes":{"name":"n","state":"RESTING","created_at":"2026-01-02T03:04:05.1234567Z","modified_at":"2026-01-02T03:04:05+02:00","x":1}}""")]
    [InlineData("""{"attributes":{"action":{"type":"SING","data":{"agent_type":"a","assigned_agent_id":"b","handle":"c","song":[]},"x":1}}}""")]
    [InlineData("""{"attributes":{"trigger":{"type":"FULL_MOON","data":{"approval_type":"a","change_type":"INVERTED","field":"f","from_status_name":"b","to_status_name":"c","hour":3},"x":1}}}""")]
    [InlineData("""{"attributes":{"trigger":{"data":{}},"action":{}}}""")]
    [InlineData("""{"relationships":{"created_by":{"data":null},"modified_by":{"data":{"id":"u","type":"robot"},"x":1},"project":{"data":[]}}}""")]
    public void An_automation_rule_is_written_as_it_was_read(string json) => AssertRoundTrip<AutomationRule>(json);

    [Fact]
    public void A_request_survives_a_queue()
    {
        AssertRoundTrip<CreateProjectRequest>("""{"key":"K","name":"n","enabled_custom_case_types":["t"],"team_uuid":"u","x":1}""");
        AssertRoundTrip<ProjectUpdate>("""{"name":"n","enabled_custom_case_types":["t"],"team_uuid":"u","columns_config":{"columns":[{}]},"x":1}""");
        AssertRoundTrip<CreateNotificationRuleRequest>("""{"is_enabled":true,"query":"q","recipients":[{"type":"T"}],"triggers":[{"type":"T"}],"x":1}""");
        AssertRoundTrip<NotificationRuleUpdate>("""{"is_enabled":true,"query":"q","recipients":[{"type":"T"}],"triggers":[{"type":"T"}],"x":1}""");
        AssertRoundTrip<AutomationRuleDefinition>("""{"name":"n","state":"S","trigger":{"type":"T"},"action":{"type":"T"},"x":1}""");
        AssertRoundTrip<AutomationRuleDefinition>("""{"name":"n","state":"S","trigger":{"type":"T"},"action":{"type":"T"},"x":1}""");
    }

    [Fact]
    public void The_users_that_a_document_of_projects_includes_are_attached()
    {
        const string Json =
            """
            {"data":[{"id":"1","relationships":{"member_user":{"data":[{"id":"u","type":"user"}]}}}],
            "included":[{"id":"u","type":"user","attributes":{"name":"frog","icon":"i"},"x":1},{"id":"l","type":"team_links"}],"meta":{"a":1}}
            """;

        var reader = new ModelReader(new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(Json)));
        var project = Document<IReadOnlyList<Project>>.Read(ref reader, ListOperation<Project>.TryReadData)!.Data[0];
        Assert.Equal("frog", Assert.Single(project.Relationships.MemberUser!.Users).Attributes.Name);
        AssertJson.Equal(
            """
            {"id":"1","relationships":{"member_user":{"data":[{"id":"u","type":"user"}],
            "@users":[{"id":"u","type":"user","attributes":{"name":"frog","icon":"i"},"x":1}]}}}
            """,
            JsonSerializer.Serialize(project, DatadogJson.Options));
    }

    [Fact]
    public void Nothing_that_can_be_empty_is_null_when_nothing_arrived()
    {
        var project = Read<Project>("""{"attributes":{"columns_config":{},"settings":{"notification":{},"integration_incident":{"severity_config":{}}}}}""");
        var rule = Read<NotificationRule>("{}");

        Assert.Empty(Read<Project>("{}").Attributes.EnabledCustomCaseTypes);
        Assert.Null(Read<Project>("{}").Relationships.MemberUser);
        Assert.Empty(project.Attributes.ColumnsConfig!.Columns);
        Assert.Empty(project.Attributes.Settings!.Notification!.Destinations);
        Assert.Empty(project.Attributes.Settings.IntegrationIncident!.FieldMappings);
        Assert.Empty(project.Attributes.Settings.IntegrationIncident.SeverityConfig!.PriorityMapping);
        Assert.Empty(Read<JiraSyncProperties>("{}").CustomFields);
        Assert.Empty(Read<SyncPropertyWithMapping>("{}").Mapping);
        Assert.Empty(Read<SyncPropertyWithMapping>("{}").NameMapping);
        Assert.Empty(Read<ServiceNowPrioritySync>("{}").ImpactMapping);
        Assert.Empty(Read<ServiceNowPrioritySync>("{}").UrgencyMapping);
        Assert.Empty(Read<OnCallIntegration>("{}").EscalationQueries);
        Assert.Empty(Read<UsersRelationship>("{}").Data);
        Assert.Empty(Read<UsersRelationship>("{}").Users);
        Assert.Empty(rule.Attributes.Recipients);
        Assert.Empty(rule.Attributes.Triggers);
        Assert.Null(Read<AutomationRule>("{}").Attributes.Trigger);
        Assert.Null(Read<AutomationRule>("{}").Relationships.CreatedBy);
        Assert.Null(Read<JiraCustomFieldSync>("{}").Value);
        Assert.Equal(JsonValueKind.Null, Read<JiraCustomFieldSync>("""{"value":null}""").Value!.Value.ValueKind);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("1.5")]
    [InlineData("3000000000")]
    [InlineData("null")]
    public void Destinations_with_one_that_is_no_whole_number_are_kept_as_JSON(string destination)
    {
        var json = $$"""{"destinations":[1,{{destination}}]}""";

        var settings = Read<ProjectNotificationSettings>(json);

        Assert.Empty(settings.Destinations);
        Assert.Equal($"[1,{destination}]", settings.AdditionalProperties["destinations"].GetRawText());
        AssertRoundTrip<ProjectNotificationSettings>(json);
    }

    [Fact]
    public void Models_also_survive_a_serializer_that_knows_nothing_of_the_library()
    {
        const string Json = """{"notification":{"destinations":[1,7]},"integration_jira":{"sync":{"properties":{"custom_fields":{"a":{"value":null}}}}}}""";

        var restored = JsonSerializer.Deserialize<ProjectSettings>(
            JsonSerializer.Serialize(Read<ProjectSettings>(Json), PlainJson.Options), PlainJson.Options)!;

        Assert.Equal([NotificationDestination.Email, new NotificationDestination(7)], restored.Notification!.Destinations);
        Assert.Equal(JsonValueKind.Null, restored.IntegrationJira!.Sync!.Properties!.CustomFields["a"].Value!.Value.ValueKind);
    }

    private static void AssertRoundTrip<T>(string json) => AssertJson.Equal(json, JsonSerializer.Serialize(Read<T>(json), DatadogJson.Options));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, DatadogJson.Options)!;
}
