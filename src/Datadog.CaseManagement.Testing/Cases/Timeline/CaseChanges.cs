using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// How the timeline tells of changes. How the service does it is not known: it documents the entries of comments only. Here an entry
/// has the type that automation rules call the event by, <c>STATUS_TRANSITIONED</c> or <c>ATTRIBUTE_VALUE_CHANGED</c>, and its content
/// names the <c>field</c>, one of the case's attributes or relationships, with its values <c>from</c> and <c>to</c> as the case
/// shows them; the one that there is none of is left out.
/// </summary>
internal static class CaseChanges
{
    private const string Status = "status_name";

    // What follows from other fields, or is not about the matter.
    private static readonly string[] Untold =
        ["closed_at", "comment_count", "key", "modified_at", "modified_by", "status", "status_group"];

    public static IReadOnlyList<StoredCell> Between(StoredCase before, StoredCase after, Call call)
    {
        var (from, to) = (CaseResource.Fields(before, call.Store), CaseResource.Fields(after, call.Store));
        return
        [
            .. from.Keys.Union(to.Keys)
                .Except(Untold)
                .Where(field => !JsonNode.DeepEquals(from.GetValueOrDefault(field), to.GetValueOrDefault(field)))
                .Select(field => new StoredCell(
                    field == Status ? "STATUS_TRANSITIONED" : "ATTRIBUTE_VALUE_CHANGED",
                    Resource.Members(
                        ("field", field),
                        ("from", from.GetValueOrDefault(field)?.DeepClone()),
                        ("to", to.GetValueOrDefault(field)?.DeepClone())),
                    call.Now,
                    call.Store.CurrentUserId)),
        ];
    }
}
