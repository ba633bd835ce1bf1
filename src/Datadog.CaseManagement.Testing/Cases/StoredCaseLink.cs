using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>A link from an entity, the parent, to another, the child.</summary>
internal sealed record StoredCaseLink(string Id, LinkedEntity Parent, string Relationship, LinkedEntity Child)
{
    public const string Type = "link";

    private static readonly string[] Relationships =
        ["RELATES_TO", "CAUSES", "BLOCKS", "DUPLICATES", "PARENT_OF", "SUCCESSOR_OF", "ESCALATES_TO"];

    public static string ValidateRelationship(string text) => Relationships.Contains(text) ? text : throw ApiErrors.BadRequest();

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
    private static readonly string[] Types = ["CASE", "INCIDENT", "PAGE", "AGENT_CONVERSATION"];

    public bool IsCase => Type == "CASE";

    /// <summary>Validates an entity in a request: the type must be documented, and the id a UUID.</summary>
    public static LinkedEntity Validate(string type, string id) =>
        Types.Contains(type) ? new(type, Uuid.Validate(id).ToLowerInvariant()) : throw ApiErrors.BadRequest();
}
