using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A link from one entity, its parent, to another, its child.</summary>
internal sealed record StoredLink(string Id, LinkedEntity Parent, string Relationship, LinkedEntity Child)
{
    public const string Type = "link";

    private static readonly string[] Relationships =
        ["RELATES_TO", "CAUSES", "BLOCKS", "DUPLICATES", "PARENT_OF", "SUCCESSOR_OF", "ESCALATES_TO"];

    public static string CheckedRelationship(string text) => Relationships.Contains(text) ? text : throw Errors.BadRequest();

    public JsonObject ToJson() => Resource.Of(Type, Id, new JsonObject
    {
        ["child_entity_id"] = Child.Id,
        ["child_entity_type"] = Child.Type,
        ["parent_entity_id"] = Parent.Id,
        ["parent_entity_type"] = Parent.Type,
        ["relationship"] = Relationship,
    });
}
