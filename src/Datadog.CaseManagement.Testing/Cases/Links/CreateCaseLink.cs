namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Links two entities. At least one must be a case, the two must not be the same, and a case must be known; incidents and other entities
/// are taken as they are named. A link that is there already is a conflict.
/// </summary>
internal static class CreateCaseLink
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, StoredLink.Type).Attributes;
        var parent = Entity(attributes, "parent");
        var relationship = StoredLink.CheckedRelationship(attributes.NonEmptyText("relationship"));
        var child = Entity(attributes, "child");
        if (parent == child || !(parent.IsCase || child.IsCase))
        {
            throw Errors.BadRequest();
        }

        foreach (var @case in new[] { parent, child }.Where(entity => entity.IsCase))
        {
            _ = call.Store.Cases.Find(@case.Id) ?? throw Errors.NotFound(CaseResource.Type);
        }

        var link = new StoredLink(Store.NewId(), parent, relationship, child);
        return call.Store.Links.Rows.Any(other => other with { Id = link.Id } == link)
            ? throw Errors.Conflict()
            : Answer.Created(Document.Of(call.Store.Links.Put(link).ToJson()));
    }

    private static LinkedEntity Entity(Members attributes, string role) =>
        LinkedEntity.Checked(attributes.NonEmptyText($"{role}_entity_type"), attributes.NonEmptyText($"{role}_entity_id"));
}
