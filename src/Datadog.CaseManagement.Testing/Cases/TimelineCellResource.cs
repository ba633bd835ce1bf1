using System.Text;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>The JSON of an entry of a case's timeline.</summary>
internal static class TimelineCellResource
{
    public static JsonObject Create(StoredTimelineCell cell, Store store) => ResourceObject.Create("timeline_cell", cell.Id, ResourceObject.Members(
        ("author", CreateAuthor(store.FindUser(cell.Author)!)),
        ("cell_content", cell.Content.DeepClone()),
        ("content", Encoding.UTF8.GetString(WireJson.Serialize(cell.Content))),
        ("created_at", Timestamp.Format(cell.CreatedAt)),
        ("modified_at", Timestamp.Format(cell.ModifiedAt)),
        ("type", cell.Type)));

    // The capitals of ID and USER are as recorded, although documented otherwise.
    private static JsonObject CreateAuthor(InMemoryUser user) => new()
    {
        ["type"] = "USER",
        ["content"] = new JsonObject
        {
            ["ID"] = user.Id,
            ["name"] = user.Name,
            ["email"] = user.Email,
            ["handle"] = user.Handle,
            ["active"] = user.Active,
        },
    };
}

/// <summary>
/// Creates the entries of the timeline for an update. How the service does this is not known: it documents the entries of comments only.
/// Here the type of an entry is that of the event in automation rules, <c>STATUS_TRANSITIONED</c> or <c>ATTRIBUTE_VALUE_CHANGED</c>, and its
/// content is the <c>field</c>, an attribute or a relationship of the case, with its values <c>from</c> and <c>to</c> in the case's JSON.
/// </summary>
internal static class TimelineChanges
{
    private const string Status = "status_name";

    // These follow from other fields, or are changed by every update.
    private static readonly string[] DerivedFields =
        ["closed_at", "comment_count", "key", "modified_at", "modified_by", "status", "status_group"];

    public static IReadOnlyList<StoredTimelineCell> Between(StoredCase before, StoredCase after, RequestContext context)
    {
        var (from, to) = (CaseResource.GetFields(before, context.Store), CaseResource.GetFields(after, context.Store));
        return
        [
            .. from.Keys.Union(to.Keys)
                .Except(DerivedFields)
                .Where(field => !JsonNode.DeepEquals(from.GetValueOrDefault(field), to.GetValueOrDefault(field)))
                .Select(field => new StoredTimelineCell(
                    field == Status ? "STATUS_TRANSITIONED" : "ATTRIBUTE_VALUE_CHANGED",
                    ResourceObject.Members(
                        ("field", field),
                        ("from", from.GetValueOrDefault(field)?.DeepClone()),
                        ("to", to.GetValueOrDefault(field)?.DeepClone())),
                    context.Now,
                    context.Store.CurrentUserId)),
        ];
    }
}
