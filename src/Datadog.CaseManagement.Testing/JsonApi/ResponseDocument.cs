using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Storage;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>Builds the documents of responses.</summary>
internal static class ResponseDocument
{
    public static JsonObject Create(JsonObject resource) => new() { ["data"] = resource };

    public static JsonObject Create(IEnumerable<JsonObject> resources) => new() { ["data"] = new JsonArray([.. resources]) };

    /// <summary>Adds the users to <c>included</c>, each of them once.</summary>
    public static JsonObject Include(this JsonObject document, Store store, IEnumerable<string?> userIds)
    {
        document["included"] = new JsonArray([.. userIds.OfType<string>().Distinct().Select(id => UserResource.Create(store.FindUser(id)!))]);
        return document;
    }
}

/// <summary>Builds the resource objects of responses.</summary>
internal static class ResourceObject
{
    public static JsonObject Create(string type, string id, JsonObject attributes) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["attributes"] = attributes,
    };

    public static JsonObject Create(string type, string id, JsonObject attributes, JsonObject relationships) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["attributes"] = attributes,
        ["relationships"] = relationships,
    };

    public static JsonObject Identifier(string type, string id) => new() { ["id"] = id, ["type"] = type };

    /// <summary>Creates an object from the members that have a value, because the service leaves the others out.</summary>
    public static JsonObject Members(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }
}

/// <summary>Builds the relationship objects of responses.</summary>
internal static class RelationshipObject
{
    public static JsonObject ToOne(string type, string id) => new() { ["data"] = ResourceObject.Identifier(type, id) };

    /// <summary>Creates the relationship to an optional resource; <see langword="null"/> when there is none.</summary>
    public static JsonObject? ToOptional(string type, string? id) => id is null ? null : ToOne(type, id);

    /// <summary>Creates the relationship to several resources; <see langword="null"/> when there are none.</summary>
    public static JsonObject? ToMany(string type, IReadOnlyCollection<string> ids) => ids.Count == 0
        ? null
        : new JsonObject { ["data"] = new JsonArray([.. ids.Select(id => ResourceObject.Identifier(type, id))]) };
}
