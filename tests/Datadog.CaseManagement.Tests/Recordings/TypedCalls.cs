using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The typed call for each operation.</summary>
internal static class TypedCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, TypedCall> ByOperation { get; } = new Dictionary<string, TypedCall>
    {
        ["GetCase"] = TypedCall.Of("case", (client, request) => client.Cases.GetAsync(request.Segment(1), Token)),
        ["CreateCase"] = TypedCall.Of("case", (client, request) => client.Cases.CreateAsync(NewCase(request.Body.GetProperty("data")), Token)) with
        {
            RequiredAttributes = ["title", "type_id"],
        },
        ["UpdateCaseDueDate"] = TypedCall.Of("case", (client, request) =>
            client.Cases.UpdateDueDateAsync(request.Segment(1), Date(Attributes(request).GetProperty("due_date")), Token)),
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
            request.Segment(2), Attributes(request).Deserialize<CreateAutomationRuleRequest>(DatadogJson.Options)!, Token)) with
        {
            RequiredAttributes = ["action", "name", "trigger"],
        },
        ["UpdateCaseAutomationRule"] = TypedCall.Of("rule", (client, request) => client.Projects.UpdateAutomationRuleAsync(
            request.Segment(2), request.Segment(4), Attributes(request).Deserialize<AutomationRuleUpdate>(DatadogJson.Options)!, Token)) with
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
