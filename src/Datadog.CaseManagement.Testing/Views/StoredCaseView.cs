using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Storage;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Views;

internal sealed record StoredCaseView
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Query { get; init; }

    public string? NotificationRuleId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}

/// <summary>The JSON of a view.</summary>
internal static class CaseViewResource
{
    public const string Type = "view";

    public static JsonObject CreateDocument(StoredCaseView view, Store store) => ResponseDocument.Create(Create(view)).Include(store, GetUsers(view));

    public static JsonObject CreateDocument(IReadOnlyList<StoredCaseView> views, Store store) =>
        ResponseDocument.Create(views.Select(Create)).Include(store, views.SelectMany(GetUsers));

    private static JsonObject Create(StoredCaseView view) => ResourceObject.Create(
        Type,
        view.Id,
        ResourceObject.Members(
            ("created_at", Timestamp.Format(view.CreatedAt)),
            ("modified_at", Timestamp.Format(view.ModifiedAt)),
            ("name", view.Name),
            ("np_rule_id", view.NotificationRuleId),
            ("query", view.Query)),
        ResourceObject.Members(
            ("created_by", RelationshipObject.ToOptional(UserResource.Type, view.CreatedBy)),
            ("modified_by", RelationshipObject.ToOptional(UserResource.Type, view.ModifiedBy)),
            ("project", RelationshipObject.ToOne(ProjectResource.Type, view.ProjectId))));

    private static IEnumerable<string?> GetUsers(StoredCaseView view) => [view.CreatedBy, view.ModifiedBy];
}
