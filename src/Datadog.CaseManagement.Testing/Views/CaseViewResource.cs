using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A view as responses show it; members without a value are left out.</summary>
internal static class CaseViewResource
{
    public const string Type = "view";

    public static JsonObject Show(StoredCaseView view, Store store) => Document.Of(From(view)).Including(store, UsersOf(view));

    public static JsonObject Show(IReadOnlyList<StoredCaseView> views, Store store) =>
        Document.Of(views.Select(From)).Including(store, views.SelectMany(UsersOf));

    private static JsonObject From(StoredCaseView view) => Resource.Of(
        Type,
        view.Id,
        Resource.Members(
            ("created_at", Timestamp.Write(view.CreatedAt)),
            ("modified_at", Timestamp.Write(view.ModifiedAt)),
            ("name", view.Name),
            ("np_rule_id", view.NotificationRuleId),
            ("query", view.Query)),
        Resource.Members(
            ("created_by", Relationship.ToAny(UserResource.Type, view.CreatedBy)),
            ("modified_by", Relationship.ToAny(UserResource.Type, view.ModifiedBy)),
            ("project", Relationship.To(ProjectResource.Type, view.ProjectId))));

    private static IEnumerable<string?> UsersOf(StoredCaseView view) => [view.CreatedBy, view.ModifiedBy];
}
