using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>An update of a case whose request is valid in itself; what the request refers to is looked up when the update is applied.</summary>
internal delegate StoredCase CaseUpdate(StoredCase @case, RequestContext context);

// An update that changes nothing, for example when a case is unarchived that is not archived, leaves modified_at and modified_by as they
// are: so it was recorded.
internal static partial class CaseEndpoints
{
    private static ApiResult ArchiveCase(RequestContext context) => UpdateCase(context, Archive);

    private static ApiResult UnarchiveCase(RequestContext context) => UpdateCase(context, Unarchive);

    private static ApiResult AssignCase(RequestContext context) => UpdateCase(context, ReadAssignee);

    private static ApiResult UnassignCase(RequestContext context) => UpdateCase(context, Unassign);

    private static ApiResult UpdateCaseTitle(RequestContext context) => UpdateCase(context, ReadTitle);

    private static ApiResult UpdateCaseDescription(RequestContext context) => UpdateCase(context, ReadDescription);

    private static ApiResult UpdateStatus(RequestContext context) => UpdateCase(context, ReadStatus);

    private static ApiResult UpdatePriority(RequestContext context) => UpdateCase(context, ReadPriority);

    private static ApiResult UpdateCaseDueDate(RequestContext context) => UpdateCase(context, ReadDueDate);

    private static ApiResult UpdateCaseResolvedReason(RequestContext context) => UpdateCase(context, ReadResolvedReason);

    private static ApiResult UpdateAttributes(RequestContext context) => UpdateCase(context, ReadAttributes);

    private static ApiResult MoveCaseToProject(RequestContext context) =>
        ApiResult.Ok(ApplyUpdate(context, MoveTo(context.ReadResource(ProjectResource.Type).Id)));

    /// <summary>Applies an update that is read from the attributes of the request.</summary>
    private static ApiResult UpdateCase(RequestContext context, Func<JsonMembers, CaseUpdate> read) =>
        ApiResult.Ok(ApplyUpdate(context, read(context.ReadResource(CaseResource.Type).Attributes)));

    /// <summary>Applies an update whose request has no attributes.</summary>
    private static ApiResult UpdateCase(RequestContext context, CaseUpdate update)
    {
        context.ReadResource(CaseResource.Type);
        return ApiResult.Ok(ApplyUpdate(context, update));
    }

    private static StoredCase Archive(StoredCase @case, RequestContext context) => @case with { ArchivedAt = @case.ArchivedAt ?? context.Now };

    private static StoredCase Unarchive(StoredCase @case, RequestContext context) => @case with { ArchivedAt = null };

    private static StoredCase Unassign(StoredCase @case, RequestContext context) => @case with { Assignee = null };

    private static CaseUpdate ReadAssignee(JsonMembers attributes)
    {
        var id = attributes.ReadNonEmptyString("assignee_id");
        if (!Uuid.IsValid(id))
        {
            throw ApiErrors.BadRequest();
        }

        return (@case, context) => @case with { Assignee = (context.Store.FindUser(id) ?? throw ApiErrors.NotFound(UserResource.Type)).Id };
    }

    private static CaseUpdate ReadTitle(JsonMembers attributes)
    {
        var title = attributes.ReadRequiredString("title") is { Length: > 0 } text ? text : throw ApiErrors.BadRequest();
        return (@case, _) => @case with { Title = title };
    }

    private static CaseUpdate ReadDescription(JsonMembers attributes)
    {
        var description = attributes.ReadRequiredString("description");
        return (@case, _) => @case with { Description = description };
    }

    // The request has a name that the case's type defines, or the older status, which means the default status of its group; the name wins.
    // closed_at is the time when the case entered the group of closed statuses, and is removed when the case leaves it.
    private static CaseUpdate ReadStatus(JsonMembers attributes)
    {
        var name = attributes.ReadString("status_name");
        var legacyStatus = name is null ? StoredStatuses.ValidateLegacyStatus(attributes.ReadNonEmptyString("status")) : null;
        return (@case, context) =>
        {
            var statuses = context.Store.CaseTypes.Find(@case.TypeId)!.Statuses;
            var group = name is null
                ? statuses.FindGroupByLegacyStatus(legacyStatus!) ?? throw attributes.Invalid("status", ApiErrors.OneOf(statuses.LegacyStatuses))
                : statuses.FindGroup(name) ?? throw attributes.Invalid("status_name", ApiErrors.OneOf(statuses.Names));
            return @case with
            {
                StatusName = name ?? group.Default,
                ClosedAt = group == statuses.Closed ? @case.ClosedAt ?? context.Now : null,
            };
        };
    }

    private static CaseUpdate ReadPriority(JsonMembers attributes)
    {
        var priority = StoredCase.ValidatePriority(attributes.ReadNonEmptyString("priority"));
        return (@case, _) => @case with { Priority = priority };
    }

    private static CaseUpdate ReadDueDate(JsonMembers attributes)
    {
        var dueDate = attributes.Contains("due_date")
            ? attributes.ReadDate("due_date")
            : throw attributes.Invalid("due_date", "a date in the form 2026-12-31, or null");
        return (@case, _) => @case with { DueDate = dueDate };
    }

    // Any reason is accepted, whatever the type of the case.
    private static CaseUpdate ReadResolvedReason(JsonMembers attributes)
    {
        var reason = attributes.ReadNonEmptyString("security_resolved_reason");
        return (@case, _) => @case with { ResolvedReason = reason };
    }

    private static CaseUpdate ReadAttributes(JsonMembers attributes)
    {
        var values = attributes.ReadRequiredMembers("attributes");
        var sorted = new JsonObject(values.Names
            .Order(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create<string, JsonNode?>(name, ReadAttributeValues(values, name))));
        return (@case, _) => @case with { Attributes = sorted };
    }

    private static JsonArray ReadAttributeValues(JsonMembers values, string name) =>
        values.GetNode(name)?.GetValueKind() is JsonValueKind.String
            ? throw ApiErrors.CannotDecode("attributes", "string")
            : new JsonArray([.. values.ReadRequiredStrings(name).Select(text => JsonValue.Create(text))]);

    private static CaseUpdate ReadProject(JsonMembers attributes) => MoveTo(attributes.ReadRequiredUuid("project_id"));

    // The case gets the next key of the project; it is not found by its old key any more.
    private static CaseUpdate MoveTo(string projectId) => (@case, context) =>
    {
        var project = context.Store.Projects.Find(projectId) ?? throw ApiErrors.NotFound(ProjectResource.Type);
        return project.Id == @case.ProjectId
            ? @case
            : @case with { ProjectId = project.Id, Key = context.Store.AssignCaseKey(project) };
    };
}
