using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Storage;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>
/// The JSON of a case: members in the service's order, members without a value left out. How the service shows incidents and notebooks is
/// not known; here they are relationships, with the names in the paths by which they are linked.
/// </summary>
internal static class CaseResource
{
    public const string Type = "case";
    public const string IncidentType = "incidents";
    public const string NotebookType = "notebook";

    public static JsonObject CreateDocument(StoredCase @case, Store store) =>
        ResponseDocument.Create(Create(@case, store)).Include(store, GetUsers(@case));

    public static JsonObject CreateDocument(IReadOnlyList<StoredCase> cases, Store store) =>
        ResponseDocument.Create(cases.Select(@case => Create(@case, store))).Include(store, cases.SelectMany(GetUsers));

    /// <summary>Returns the attributes and the relationships by their names.</summary>
    public static Dictionary<string, JsonNode?> GetFields(StoredCase @case, Store store) =>
        new(CreateAttributes(@case, store).Concat(CreateRelationships(@case)));

    private static JsonObject Create(StoredCase @case, Store store) =>
        ResourceObject.Create(Type, @case.Id, CreateAttributes(@case, store), CreateRelationships(@case));

    private static JsonObject CreateAttributes(StoredCase @case, Store store)
    {
        var type = store.CaseTypes.Find(@case.TypeId)!;
        var status = type.Statuses.FindGroup(@case.StatusName)!;
        return ResourceObject.Members(
            ("archived_at", Timestamp.Format(@case.ArchivedAt)),
            ("attributes", @case.Attributes.DeepClone()),
            ("closed_at", Timestamp.Format(@case.ClosedAt)),
            ("comment_count", @case.Timeline.Count(cell => cell.IsComment)),
            ("created_at", Timestamp.Format(@case.CreatedAt)),
            ("creation_source", StoredCase.CreationSource),
            ("custom_attributes", @case.CustomAttributes.DeepClone()),
            ("description", @case.Description),
            ("due_date", CalendarDate.Format(@case.DueDate)),
            ("insights", new JsonArray([.. @case.Insights.Select(insight => insight.ToJson())])),
            ("internal_id", @case.Id),
            ("jira_issue", @case.JiraIssue?.ToJson()),
            ("key", @case.Key),
            ("merge_status", "NOT_MERGED"),
            ("modified_at", Timestamp.Format(@case.ModifiedAt)),
            ("priority", @case.Priority),
            ("public_id", @case.PublicId),
            ("security_resolved_reason", @case.ResolvedReason),
            ("service_now_ticket", @case.ServiceNowTicket?.ToJson()),
            ("status", status.LegacyStatus),
            ("status_group", status.Name),
            ("status_name", @case.StatusName),
            ("title", @case.Title),
            ("type", type.LegacyType),
            ("type_id", type.Id));
    }

    private static JsonObject CreateRelationships(StoredCase @case) => ResourceObject.Members(
        ("assignee", RelationshipObject.ToOptional(UserResource.Type, @case.Assignee)),
        ("created_by", RelationshipObject.ToOne(UserResource.Type, @case.CreatedBy)),
        ("incidents", RelationshipObject.ToMany(IncidentType, @case.Incidents)),
        ("modified_by", RelationshipObject.ToOptional(UserResource.Type, @case.ModifiedBy)),
        ("notebook", RelationshipObject.ToOptional(NotebookType, @case.Notebook)),
        ("project", RelationshipObject.ToOne(ProjectResource.Type, @case.ProjectId)));

    // The creator comes first, although the relationships begin with the assignee.
    private static string?[] GetUsers(StoredCase @case) => [@case.CreatedBy, @case.Assignee, @case.ModifiedBy];
}
