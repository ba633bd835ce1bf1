using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What stands around the resources of a response.</summary>
internal static class Document
{
    public static JsonObject Of(JsonObject resource) => new() { ["data"] = resource };

    public static JsonObject Of(IEnumerable<JsonObject> resources) => new() { ["data"] = new JsonArray([.. resources]) };

    /// <summary>The document with the users that its relationships point to, each of them once.</summary>
    public static JsonObject Including(this JsonObject document, Store store, IEnumerable<string?> userIds)
    {
        document["included"] = new JsonArray([.. userIds.OfType<string>().Distinct().Select(id => UserResource.From(store.Users.Find(id)!))]);
        return document;
    }
}
