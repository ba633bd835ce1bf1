using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

internal static partial class CaseEndpoints
{
    /// <summary>Lists the links from and to an entity, in the order of their creation. An entity that is not known has none.</summary>
    private static ApiResult ListCaseLinks(RequestContext context)
    {
        var entity = new LinkedEntity(
            context.Query.ReadRequiredOneOf("entity_type", LinkedEntity.Types), context.Query.ReadUuid("entity_id").ToLowerInvariant());
        var relationship = context.Query.ReadOneOf("relationship", StoredCaseLink.Relationships);
        return ApiResult.Ok(ResponseDocument.Create(context.Store.Links.Rows
            .Where(link => link.Parent == entity || link.Child == entity)
            .Where(link => relationship is null || link.Relationship == relationship)
            .Select(link => link.ToResource())));
    }

    /// <summary>
    /// Links two different entities, of which at least one must be a case. Cases must exist; incidents and other entities are accepted by any
    /// UUID. A link that exists is a conflict.
    /// </summary>
    private static ApiResult CreateCaseLink(RequestContext context)
    {
        var attributes = context.ReadResource(StoredCaseLink.Type).Attributes;
        var parent = ReadEntity(attributes, "parent");
        var relationship = attributes.ReadOneOf("relationship", StoredCaseLink.Relationships);
        var child = ReadEntity(attributes, "child");
        if (parent == child)
        {
            throw attributes.Invalid("child_entity_id", "that of another entity than the parent");
        }

        if (!(parent.IsCase || child.IsCase))
        {
            throw attributes.Invalid("child_entity_type", "CASE when the parent is not a case");
        }

        foreach (var @case in new[] { parent, child }.Where(entity => entity.IsCase))
        {
            _ = context.Store.Cases.Find(@case.Id) ?? throw ApiErrors.NotFound(CaseResource.Type);
        }

        var link = new StoredCaseLink(Uuid.New(), parent, relationship, child);
        return context.Store.Links.Rows.Any(other => other with { Id = link.Id } == link)
            ? throw ApiErrors.Conflict()
            : ApiResult.Created(ResponseDocument.Create(context.Store.Links.Put(link).ToResource()));
    }

    private static ApiResult DeleteCaseLink(RequestContext context)
    {
        context.Store.Links.Remove(context.Find(context.Store.Links, "link_id", "LinkID", StoredCaseLink.Type));
        return ApiResult.NoContent;
    }

    private static LinkedEntity ReadEntity(JsonMembers attributes, string role) =>
        new(attributes.ReadOneOf($"{role}_entity_type", LinkedEntity.Types), attributes.ReadRequiredUuid($"{role}_entity_id").ToLowerInvariant());
}
