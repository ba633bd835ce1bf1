using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The typed call for each operation.</summary>
internal static class TypedCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, TypedCall> ByOperation { get; } = new Dictionary<string, TypedCall>
    {
        ["SearchCases"] = TypedCall.Of("case", async (client, request) => (await client.Cases.SearchPageAsync(
            request.Value("filter"),
            new CaseSearchOptions
            {
                PageNumber = request.Number("page[number]") ?? 1,
                PageSize = request.Number("page[size]") ?? 100,
                SortField = request.Value("sort[field]") is { } field ? new CaseSortableField(field) : null,
                Ascending = request.Flag("sort[asc]"),
            },
            Token)).Items),
        ["CountCases"] = TypedCall.Of("case", (client, request) => client.Cases.CountAsync(
            request.Value("query_filter"), request.Value("group_bys")?.Split(','), request.Number("limit"), Token)),
        ["AggregateCases"] = TypedCall.Of("aggregate", (client, request) => client.Cases.AggregateAsync(
            Text(request, "query_filter"), Texts(Attributes(request).GetProperty("group_by").GetProperty("groups")),
            Attributes(request).GetProperty("group_by").GetProperty("limit").GetInt32(), Token)),
        ["CreateCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.CreateAsync(NewCase(request.Body.GetProperty("data")), Token)) with
        {
            RequiredAttributes = ["title", "type_id"],
        },
        ["BulkUpdateCases"] = TypedCall.WithoutData("bulk", (client, request) => client.Cases.BulkUpdateAsync(
            Texts(Attributes(request).GetProperty("case_ids")),
            new CaseBulkAction(
                new CaseBulkActionType(Text(request, "type")),
                Attributes(request).GetProperty("payload").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!)),
            Token)),
        ["GetCase"] = TypedCall.Of("case", (client, request) => client.Cases.GetAsync(request.Segment(1), Token)),
        ["ArchiveCase"] = TypedCall.Of("case", (client, request) => client.Cases.ArchiveAsync(request.Segment(1), Token)),
        ["UnarchiveCase"] = TypedCall.Of("case", (client, request) => client.Cases.UnarchiveAsync(request.Segment(1), Token)),
        ["AssignCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AssignAsync(request.Segment(1), Text(request, "assignee_id"), Token)),
        ["UnassignCase"] = TypedCall.Of("case", (client, request) => client.Cases.UnassignAsync(request.Segment(1), Token)),
        ["UpdateCaseTitle"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateTitleAsync(
                request.Segment(1), Text(request, "title") is { Length: > 0 } title ? title : "no title", Token)) with
        {
            AcceptsAttributes = attributes => attributes.GetProperty("title").GetString() is { Length: > 0 },
        },
        ["UpdateCaseDescription"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDescriptionAsync(request.Segment(1), Text(request, "description"), Token)),
        ["UpdateStatus"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateStatusAsync(request.Segment(1), new CaseStatus(Text(request, "status")), Token)),
        ["UpdatePriority"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdatePriorityAsync(request.Segment(1), new CasePriority(Text(request, "priority")), Token)),
        ["UpdateCaseDueDate"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDueDateAsync(request.Segment(1), Date(Attributes(request).GetProperty("due_date")), Token)),
        ["UpdateCaseResolvedReason"] = TypedCall.Of("case", (client, request) => client.Cases.UpdateResolvedReasonAsync(
            request.Segment(1), new CaseResolvedReason(Text(request, "security_resolved_reason")), Token)),
        ["UpdateAttributes"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateAttributesAsync(request.Segment(1), Labels(Attributes(request).GetProperty("attributes")), Token)) with
        {
            AcceptsAttributes = attributes =>
                attributes.GetProperty("attributes").EnumerateObject().All(label => label.Value.ValueKind == JsonValueKind.Array),
        },
        ["UpdateCaseCustomAttribute"] = TypedCall.Of("case", (client, request) => client.Cases.UpdateCustomAttributeAsync(
            request.Segment(1), request.Segment(3), Attributes(request).Deserialize<CustomAttributeValue>(DatadogJson.Options)!, Token)),
        ["DeleteCaseCustomAttribute"] = TypedCall.Of("case", (client, request) =>
            client.Cases.DeleteCustomAttributeAsync(request.Segment(1), request.Segment(3), Token)),
        ["MoveCaseToProject"] = TypedCall.Of("project", (client, request) =>
            client.Cases.MoveToProjectAsync(request.Segment(1), Id(request), Token)),
        ["CommentCase"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AddCommentAsync(request.Segment(1), Text(request, "comment"), Token)),
        ["UpdateCaseComment"] = TypedCall.WithoutData("case", (client, request) =>
            client.Cases.UpdateCommentAsync(request.Segment(1), request.Segment(3), Text(request, "comment"), Token)),
        ["DeleteCaseComment"] = TypedCall.WithoutData("case", (client, request) =>
            client.Cases.DeleteCommentAsync(request.Segment(1), request.Segment(3), Token)),
        ["ListCaseTimeline"] = TypedCall.Of("timeline_cell", async (client, request) =>
            (await client.Cases.ListTimelinePageAsync(
                request.Segment(1),
                new TimelineOptions
                {
                    PageNumber = request.Number("page[number]") ?? 0,
                    PageSize = request.Number("page[size]") ?? 100,
                    Ascending = request.Flag("sort[ascending]"),
                },
                Token)).Items),
        ["ListCaseWatchers"] = TypedCall.Of("watcher", (client, request) => client.Cases.ListWatchersAsync(request.Segment(1), Token)),
        ["WatchCase"] = TypedCall.WithoutData("watcher", (client, request) =>
            client.Cases.WatchAsync(request.Segment(1), request.Segment(3), Token)),
        ["UnwatchCase"] = TypedCall.WithoutData("watcher", (client, request) =>
            client.Cases.UnwatchAsync(request.Segment(1), request.Segment(3), Token)),
        ["ListCaseLinks"] = TypedCall.Of("link", (client, request) =>
            client.Cases.ListLinksAsync(
                new CaseLinkEntityType(request.Value("entity_type")!),
                request.Value("entity_id")!,
                request.Value("relationship") is { } relationship ? new CaseLinkRelationship(relationship) : null,
                Token)),
        ["CreateCaseLink"] = TypedCall.Of("link", (client, request) =>
            client.Cases.CreateLinkAsync(Attributes(request).Deserialize<CreateCaseLinkRequest>(DatadogJson.Options)!, Token)),
        ["DeleteCaseLink"] = TypedCall.WithoutData("link", (client, request) => client.Cases.DeleteLinkAsync(request.Segment(2), Token)),
        ["AddCaseInsights"] = TypedCall.Of("case", (client, request) =>
            client.Cases.AddInsightsAsync(request.Segment(1), Insights(request), Token)),
        ["RemoveCaseInsights"] = TypedCall.Of("case", (client, request) =>
            client.Cases.RemoveInsightsAsync(request.Segment(1), Insights(request), Token)),
        ["CreateCaseJiraIssue"] = TypedCall.WithoutData("issues", (client, request) => client.Cases.CreateJiraIssueAsync(
            request.Segment(1), Attributes(request).Deserialize<CreateJiraIssueRequest>(DatadogJson.Options)!, Token)),
        ["LinkJiraIssueToCase"] = TypedCall.WithoutData("issues", (client, request) =>
            client.Cases.LinkJiraIssueAsync(request.Segment(1), Text(request, "jira_issue_url"), Token)),
        ["UnlinkJiraIssue"] = TypedCall.WithoutData("issues", (client, request) =>
            client.Cases.UnlinkJiraIssueAsync(request.Segment(1), Token)),
        ["CreateCaseNotebook"] = TypedCall.WithoutData("notebook", (client, request) =>
            client.Cases.CreateNotebookAsync(request.Segment(1), Token)),
        ["CreateCaseServiceNowTicket"] = TypedCall.WithoutData("tickets", (client, request) => client.Cases.CreateServiceNowTicketAsync(
            request.Segment(1), Attributes(request).Deserialize<CreateServiceNowTicketRequest>(DatadogJson.Options)!, Token)),
        ["LinkIncident"] = TypedCall.Of("incidents", (client, request) =>
            client.Cases.LinkIncidentAsync(request.Segment(1), Id(request), Token)),
        ["GetAllCaseTypes"] = TypedCall.Of("case_type", (client, _) => client.CaseTypes.ListAsync(Token)),
        ["CreateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.CreateAsync(Attributes(request).Deserialize<CreateCaseTypeRequest>(DatadogJson.Options)!, Token)),
        ["UpdateCaseType"] = TypedCall.Of("case_type", (client, request) =>
            client.CaseTypes.UpdateAsync(request.Segment(2), Attributes(request).Deserialize<CaseTypeUpdate>(DatadogJson.Options)!, Token)),
        ["DeleteCaseType"] = TypedCall.WithoutData("case_type", (client, request) => client.CaseTypes.DeleteAsync(request.Segment(2), Token)),
        ["GetAllCustomAttributes"] = TypedCall.Of("custom_attribute", (client, _) => client.CaseTypes.ListCustomAttributesAsync(Token)),
        ["GetAllCustomAttributeConfigsByCaseType"] = TypedCall.Of("custom_attribute", (client, request) =>
            client.CaseTypes.ListCustomAttributesAsync(request.Segment(2), Token)),
        ["CreateCustomAttributeConfig"] = TypedCall.Of("custom_attribute", (client, request) => client.CaseTypes.CreateCustomAttributeAsync(
            request.Segment(2), Attributes(request).Deserialize<CreateCustomAttributeRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["display_name", "is_multi", "key", "type"],
        },
        ["UpdateCustomAttributeConfig"] = TypedCall.Of("custom_attribute", (client, request) => client.CaseTypes.UpdateCustomAttributeAsync(
            request.Segment(2), request.Segment(4), Attributes(request).Deserialize<CustomAttributeUpdate>(DatadogJson.Options)!, Token)),
        ["DeleteCustomAttributeConfig"] = TypedCall.WithoutData("custom_attribute", (client, request) =>
            client.CaseTypes.DeleteCustomAttributeAsync(request.Segment(2), request.Segment(4), Token)),
        ["ListCaseViews"] = TypedCall.Of("view", (client, request) => client.Views.ListAsync(request.Query[0][1], Token)),
        ["GetCaseView"] = TypedCall.Of("view", (client, request) => client.Views.GetAsync(request.Segment(2), Token)),
        ["CreateCaseView"] = TypedCall.Of("view", (client, request) =>
            client.Views.CreateAsync(Attributes(request).Deserialize<CreateCaseViewRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["name", "project_id", "query"],
        },
        ["UpdateCaseView"] = TypedCall.Of("view", (client, request) =>
            client.Views.UpdateAsync(request.Segment(2), Attributes(request).Deserialize<CaseViewUpdate>(DatadogJson.Options)!, Token)),
        ["DeleteCaseView"] = TypedCall.WithoutData("view", (client, request) => client.Views.DeleteAsync(request.Segment(2), Token)),
        ["ListMaintenanceWindows"] = TypedCall.Of("maintenance_window", (client, _) => client.MaintenanceWindows.ListAsync(Token)),
        ["CreateMaintenanceWindow"] = TypedCall.Of("maintenance_window", (client, request) => client.MaintenanceWindows.CreateAsync(
            Attributes(request).Deserialize<CreateMaintenanceWindowRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["end_at", "name", "query", "start_at"],
        },
        ["UpdateMaintenanceWindow"] = TypedCall.Of("maintenance_window", (client, request) => client.MaintenanceWindows.UpdateAsync(
            request.Segment(1), Attributes(request).Deserialize<MaintenanceWindowUpdate>(DatadogJson.Options)!, Token)),
        ["DeleteMaintenanceWindow"] = TypedCall.WithoutData("maintenance_window", (client, request) =>
            client.MaintenanceWindows.DeleteAsync(request.Segment(1), Token)),
        ["GetProjects"] = TypedCall.Of("project", (client, _) => client.Projects.ListAsync(Token)),
        ["GetProject"] = TypedCall.Of("project", (client, request) => client.Projects.GetAsync(request.Segment(2), Token)),
        ["CreateProject"] = TypedCall.Of("project", (client, request) =>
            client.Projects.CreateAsync(Attributes(request).Deserialize<CreateProjectRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["key", "name"],
        },
        ["UpdateProject"] = TypedCall.Of("project", (client, request) =>
            client.Projects.UpdateAsync(request.Segment(2), AttributesIfAny<ProjectUpdate>(request), Token)),
        ["DeleteProject"] = TypedCall.WithoutData("project", (client, request) => client.Projects.DeleteAsync(request.Segment(2), Token)),
        ["ListUserCaseProjectFavorites"] = TypedCall.Of("project_favorite", (client, _) => client.Projects.ListFavoritesAsync(Token)),
        ["FavoriteCaseProject"] = TypedCall.WithoutData("project_favorite", (client, request) =>
            client.Projects.AddFavoriteAsync(request.Segment(2), Token)),
        ["UnfavoriteCaseProject"] = TypedCall.WithoutData("project_favorite", (client, request) =>
            client.Projects.RemoveFavoriteAsync(request.Segment(2), Token)),
        ["GetProjectNotificationRules"] = TypedCall.Of("notification_rule", (client, request) =>
            client.Projects.ListNotificationRulesAsync(request.Segment(2), Token)),
        ["CreateProjectNotificationRule"] = TypedCall.Of("notification_rule", (client, request) => client.Projects.CreateNotificationRuleAsync(
            request.Segment(2), Attributes(request).Deserialize<CreateNotificationRuleRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["recipients", "triggers"],
        },
        ["UpdateProjectNotificationRule"] = TypedCall.WithoutData("notification_rule", (client, request) =>
            client.Projects.UpdateNotificationRuleAsync(
                request.Segment(2), request.Segment(4), AttributesIfAny<NotificationRuleUpdate>(request), Token)),
        ["DeleteProjectNotificationRule"] = TypedCall.WithoutData("notification_rule", (client, request) =>
            client.Projects.DeleteNotificationRuleAsync(request.Segment(2), request.Segment(4), Token)),
        ["ListCaseAutomationRules"] = TypedCall.Of("rule", (client, request) =>
            client.Projects.ListAutomationRulesAsync(request.Segment(2), Token)),
        ["GetCaseAutomationRule"] = TypedCall.Of("rule", (client, request) =>
            client.Projects.GetAutomationRuleAsync(request.Segment(2), request.Segment(4), Token)),
        ["CreateCaseAutomationRule"] = TypedCall.Of("rule", (client, request) => client.Projects.CreateAutomationRuleAsync(
            request.Segment(2), Attributes(request).Deserialize<AutomationRuleDefinition>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["action", "name", "trigger"],
        },
        ["UpdateCaseAutomationRule"] = TypedCall.Of("rule", (client, request) => client.Projects.UpdateAutomationRuleAsync(
            request.Segment(2), request.Segment(4), Attributes(request).Deserialize<AutomationRuleDefinition>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["action", "name", "trigger"],
        },
        ["DeleteCaseAutomationRule"] = TypedCall.WithoutData("rule", (client, request) =>
            client.Projects.DeleteAutomationRuleAsync(request.Segment(2), request.Segment(4), Token)),
        ["EnableCaseAutomationRule"] = TypedCall.Of("rule", (client, request) =>
            client.Projects.EnableAutomationRuleAsync(request.Segment(2), request.Segment(4), Token)),
        ["DisableCaseAutomationRule"] = TypedCall.Of("rule", (client, request) =>
            client.Projects.DisableAutomationRuleAsync(request.Segment(2), request.Segment(4), Token)),
    };

    private static JsonElement Attributes(RecordedRequest request) => request.Body.GetProperty("data").GetProperty("attributes");

    // A change of nothing may leave the attributes out.
    private static T AttributesIfAny<T>(RecordedRequest request)
        where T : new() =>
        request.Body.GetProperty("data").TryGetProperty("attributes", out var attributes)
            ? attributes.Deserialize<T>(DatadogJson.Options)!
            : new T();

    private static string Text(RecordedRequest request, string attribute) => Attributes(request).GetProperty(attribute).GetString()!;

    private static string Id(RecordedRequest request) => request.Body.GetProperty("data").GetProperty("id").GetString()!;

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static CaseInsight[] Insights(RecordedRequest request) =>
        [.. Attributes(request).GetProperty("insights").EnumerateArray()
            .Select(insight => insight.Deserialize<CaseInsight>(DatadogJson.Options)!)];

    private static Dictionary<string, IReadOnlyList<string>> Labels(JsonElement labels) =>
        labels.EnumerateObject().ToDictionary(
            label => label.Name,
            IReadOnlyList<string> (label) =>
                label.Value.ValueKind == JsonValueKind.Array ? Texts(label.Value) : [label.Value.GetString()!]);

    private static DateOnly? Date(JsonElement date) => date.GetString() is { } text ? DateOnly.Parse(text, null) : null;

    private static CreateCaseRequest NewCase(JsonElement data)
    {
        var relationships = data.GetProperty("relationships");
        var request = JsonObject.Create(data.GetProperty("attributes"))!;
        request["type_id"] ??= CaseType.StandardId;
        request["@project_id"] = relationships.GetProperty("project").GetProperty("data").GetProperty("id").GetString();
        if (relationships.TryGetProperty("assignee", out var assignee))
        {
            var user = assignee.GetProperty("data");
            request["@assignee_id"] = user.ValueKind == JsonValueKind.Null ? null : user.GetProperty("id").GetString();
        }

        return request.Deserialize<CreateCaseRequest>(DatadogJson.Options)!;
    }
}
