using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>A link from an entity, the parent, to another, the child.</summary>
internal sealed record StoredCaseLink(string Id, LinkedEntity Parent, string Relationship, LinkedEntity Child)
{
    public const string Type = "link";

    public static readonly string[] Relationships =
        ["RELATES_TO", "CAUSES", "BLOCKS", "DUPLICATES", "PARENT_OF", "SUCCESSOR_OF", "ESCALATES_TO"];

    public IEnumerable<LinkedEntity> Entities => [Parent, Child];

    public JsonObject ToResource() => ResourceObject.Create(Type, Id, new JsonObject
    {
        ["child_entity_id"] = Child.Id,
        ["child_entity_type"] = Child.Type,
        ["parent_entity_id"] = Parent.Id,
        ["parent_entity_type"] = Parent.Type,
        ["relationship"] = Relationship,
    });
}

/// <summary>An end of a link.</summary>
internal readonly record struct LinkedEntity(string Type, string Id)
{
    public static readonly string[] Types = ["CASE", "INCIDENT", "PAGE", "AGENT_CONVERSATION"];

    public bool IsCase => Type == "CASE";
}
