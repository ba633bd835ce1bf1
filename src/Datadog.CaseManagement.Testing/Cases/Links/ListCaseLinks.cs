namespace Datadog.CaseManagement.Testing;

/// <summary>Lists the links that begin or end at an entity, in the order of their creation: none of one that is not known.</summary>
internal static class ListCaseLinks
{
    public static Answer Handle(Call call)
    {
        var entity = LinkedEntity.Checked(call.Query.NonEmptyText("entity_type"), call.Query.NonEmptyText("entity_id"));
        var relationship = call.Query.TryGetValue("relationship", out var text) ? StoredLink.CheckedRelationship(text) : null;
        return Answer.Ok(Document.Of(call.Store.Links.Rows
            .Where(link => link.Parent == entity || link.Child == entity)
            .Where(link => relationship is null || link.Relationship == relationship)
            .Select(link => link.ToJson())));
    }
}
