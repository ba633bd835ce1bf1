using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>The endpoints of cases.</summary>
internal static partial class CaseEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Route.Get("/api/v2/cases", SearchCases, isSearch: true),
        Route.Get("/api/v2/cases/count", CountCases, isSearch: true),
        Route.Post("/api/v2/cases/aggregate", AggregateCases, isSearch: true),
        Route.Post("/api/v2/cases", CreateCase),
        Route.Post("/api/v2/cases/bulk", BulkUpdateCases),
        Route.Get("/api/v2/cases/{case_id}", GetCase),

        Route.Post("/api/v2/cases/{case_id}/archive", ArchiveCase),
        Route.Post("/api/v2/cases/{case_id}/unarchive", UnarchiveCase),
        Route.Post("/api/v2/cases/{case_id}/assign", AssignCase),
        Route.Post("/api/v2/cases/{case_id}/unassign", UnassignCase),
        Route.Post("/api/v2/cases/{case_id}/title", UpdateCaseTitle),
        Route.Post("/api/v2/cases/{case_id}/description", UpdateCaseDescription),
        Route.Post("/api/v2/cases/{case_id}/status", UpdateStatus),
        Route.Post("/api/v2/cases/{case_id}/priority", UpdatePriority),
        Route.Post("/api/v2/cases/{case_id}/due_date", UpdateCaseDueDate),
        Route.Post("/api/v2/cases/{case_id}/resolved_reason", UpdateCaseResolvedReason),
        Route.Post("/api/v2/cases/{case_id}/attributes", UpdateAttributes),
        Route.Patch("/api/v2/cases/{case_id}/relationships/project", MoveCaseToProject),
        Route.Post("/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}", UpdateCaseCustomAttribute),
        Route.Delete("/api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}", DeleteCaseCustomAttribute),

        Route.Post("/api/v2/cases/{case_id}/comment", CommentCase),
        Route.Put("/api/v2/cases/{case_id}/comment/{cell_id}", UpdateCaseComment),
        Route.Delete("/api/v2/cases/{case_id}/comment/{cell_id}", DeleteCaseComment),
        Route.Get("/api/v2/cases/{case_id}/timelines", ListCaseTimeline),

        Route.Get("/api/v2/cases/{case_id}/watchers", ListCaseWatchers),
        Route.Post("/api/v2/cases/{case_id}/watchers/{user_uuid}", WatchCase),
        Route.Delete("/api/v2/cases/{case_id}/watchers/{user_uuid}", UnwatchCase),

        Route.Get("/api/v2/cases/link", ListCaseLinks),
        Route.Post("/api/v2/cases/link", CreateCaseLink),
        Route.Delete("/api/v2/cases/link/{link_id}", DeleteCaseLink),

        Route.Put("/api/v2/cases/{case_id}/insights", AddCaseInsights),
        Route.Delete("/api/v2/cases/{case_id}/insights", RemoveCaseInsights),
        Route.Post("/api/v2/cases/{case_id}/relationships/jira_issues", CreateCaseJiraIssue),
        Route.Patch("/api/v2/cases/{case_id}/relationships/jira_issues", LinkJiraIssueToCase),
        Route.Delete("/api/v2/cases/{case_id}/relationships/jira_issues", UnlinkJiraIssue),
        Route.Post("/api/v2/cases/{case_id}/relationships/servicenow_tickets", CreateCaseServiceNowTicket),
        Route.Post("/api/v2/cases/{case_id}/relationships/notebook", CreateCaseNotebook),
        Route.Post("/api/v2/cases/{case_id}/relationships/incidents", LinkIncident),
    ];

    private static ApiResult GetCase(RequestContext context) => ApiResult.Ok(CaseResource.CreateDocument(FindCase(context), context.Store));

    private static ApiResult CreateCase(RequestContext context)
    {
        var store = context.Store;
        var data = context.ReadResource(CaseResource.Type);

        // The request is validated before what it refers to is looked up: a wrong type is reported even when the project is unknown.
        var assigneeId = data.ReadRelatedId("assignee", UserResource.Type);
        var projectId = data.ReadRequiredRelatedId("project", ProjectResource.Type);
        var attributes = data.Attributes;
        var title = attributes.ReadNonEmptyString("title");
        var priority = StoredCase.ValidatePriority(attributes.ReadString("priority") ?? StoredCase.PriorityNotDefined);
        var description = attributes.ReadString("description") ?? "";
        var customAttributes = CustomAttributeValues.ReadAll(attributes.ReadMembers("custom_attributes"));
        var typeId = ReadTypeId(attributes);
        var statusName = attributes.ReadString("status_name");

        var type = store.CaseTypes.Find(typeId) ?? throw ApiErrors.NotFound(CaseTypeResource.Type);
        foreach (var (key, value) in customAttributes)
        {
            CustomAttributeValues.Validate(value!.AsObject(), store.FindCustomAttribute(type.Id, key) ?? throw ApiErrors.CustomAttributeNotFound(key));
        }

        var status = type.Statuses.FindGroup(statusName ??= type.Statuses.Open.Default)
            ?? throw attributes.Invalid("status_name", ApiErrors.OneOf(type.Statuses.Names));
        var project = store.Projects.Find(projectId) ?? throw ApiErrors.NotFound(ProjectResource.Type);
        var assignee = assigneeId is null ? null : store.FindUser(assigneeId) ?? throw ApiErrors.NotFound(UserResource.Type);

        var created = store.Cases.Put(new StoredCase
        {
            Id = Uuid.New(),
            Key = store.AssignCaseKey(project),
            PublicId = store.AssignPublicId(),
            ProjectId = project.Id,
            TypeId = type.Id,
            Title = title,
            Description = description,
            Priority = priority,
            StatusName = statusName,
            CustomAttributes = customAttributes,
            CreatedAt = context.Now,
            CreatedBy = store.CurrentUserId,
            Assignee = assignee?.Id,
            ClosedAt = status == type.Statuses.Closed ? context.Now : null,
        });
        return ApiResult.Created(CaseResource.CreateDocument(created, store));
    }

    private static string ReadTypeId(JsonMembers attributes)
    {
        if (attributes.ReadUuid("type_id") is { } typeId)
        {
            return typeId;
        }

        // Requests that predate case types have the older type, which the service still accepts.
        return attributes.ReadString("type") == StoredCaseType.Standard.LegacyType
            ? StoredCaseType.Standard.Id
            : throw attributes.Invalid("type_id", "a UUID");
    }

    /// <summary>Finds the case in the path by its UUID or its key.</summary>
    private static StoredCase FindCase(RequestContext context) => FindCase(context, context.RouteValues["case_id"]);

    private static StoredCase FindCase(RequestContext context, string idOrKey) =>
        context.Store.Cases.Find(idOrKey)
        ?? context.Store.Cases.Rows.FirstOrDefault(@case => @case.Key == idOrKey)
        ?? throw ApiErrors.NotFound(CaseResource.Type);

    /// <summary>Updates the case in the path, and returns its document.</summary>
    private static JsonObject ApplyUpdate(RequestContext context, CaseUpdate update)
    {
        var before = FindCase(context);
        return CaseResource.CreateDocument(Save(context, before, update(before, context)), context.Store);
    }

    /// <summary>Stores a case. If it was changed, its modification is recorded in the case and in the timeline.</summary>
    private static StoredCase Save(RequestContext context, StoredCase before, StoredCase after)
    {
        var changes = TimelineChanges.Between(before, after, context);
        return changes.Count == 0 ? before : context.Store.Cases.Put(after with
        {
            ModifiedAt = context.Now,
            ModifiedBy = context.Store.CurrentUserId,
            Timeline = after.Timeline.AddRange(changes),
        });
    }
}
