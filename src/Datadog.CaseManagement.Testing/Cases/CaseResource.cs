using System.Globalization;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// A case as responses show it: members in the service's order, members without a value left out. That incidents and a notebook are
/// shown among the relationships is a guess: JSON:API demands of the name in the path by which they are linked that it is one.
/// </summary>
internal static class CaseResource
{
    public const string Type = "case";

    public static JsonObject Show(StoredCase @case, Store store) => Document.Of(From(@case, store)).Including(store, UsersOf(@case));

    public static JsonObject Show(IReadOnlyList<StoredCase> cases, Store store) =>
        Document.Of(cases.Select(@case => From(@case, store))).Including(store, cases.SelectMany(UsersOf));

    /// <summary>The attributes and the relationships by their names.</summary>
    public static Dictionary<string, JsonNode?> Fields(StoredCase @case, Store store) =>
        new(Attributes(@case, store).Concat(Relationships(@case)));

    private static JsonObject From(StoredCase @case, Store store) =>
        Resource.Of(Type, @case.Id, Attributes(@case, store), Relationships(@case));

    private static JsonObject Attributes(StoredCase @case, Store store)
    {
        var type = store.CaseTypes.Find(@case.TypeId)!;
        var status = type.Statuses.GroupOf(@case.StatusName)!;
        return Resource.Members(
            ("archived_at", Timestamp.Write(@case.ArchivedAt)),
            ("attributes", @case.Labels.DeepClone()),
            ("closed_at", Timestamp.Write(@case.ClosedAt)),
            ("comment_count", Comments.Count(@case)),
            ("created_at", Timestamp.Write(@case.CreatedAt)),
            ("creation_source", "MANUAL"),
            ("custom_attributes", @case.CustomAttributes.DeepClone()),
            ("description", @case.Description),
            ("due_date", @case.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("insights", new JsonArray([.. @case.Insights.Select(insight => insight.ToJson())])),
            ("internal_id", @case.Id),
            ("jira_issue", @case.JiraIssue?.ToJson()),
            ("key", @case.Key),
            ("merge_status", "NOT_MERGED"),
            ("modified_at", Timestamp.Write(@case.ModifiedAt)),
            ("priority", @case.Priority),
            ("public_id", @case.PublicId),
            ("security_resolved_reason", @case.ResolvedReason),
            ("service_now_ticket", @case.ServiceNowTicket?.ToJson()),
            ("status", status.Status),
            ("status_group", status.Name),
            ("status_name", @case.StatusName),
            ("title", @case.Title),
            ("type", type.TypeOfCases),
            ("type_id", type.Id));
    }

    private static JsonObject Relationships(StoredCase @case) => Resource.Members(
        ("assignee", Relationship.ToAny(UserResource.Type, @case.Assignee)),
        ("created_by", Relationship.To(UserResource.Type, @case.CreatedBy)),
        ("incidents", Relationship.ToAll(LinkIncident.Type, @case.Incidents)),
        ("modified_by", Relationship.ToAny(UserResource.Type, @case.ModifiedBy)),
        ("notebook", Relationship.ToAny(CreateCaseNotebook.Type, @case.Notebook)),
        ("project", Relationship.To(ProjectResource.Type, @case.ProjectId)));

    // The creator comes first, although the relationships begin with the assignee.
    private static string?[] UsersOf(StoredCase @case) => [@case.CreatedBy, @case.Assignee, @case.ModifiedBy];
}
