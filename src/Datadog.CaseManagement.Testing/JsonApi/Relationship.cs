using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class Relationship
{
    public static JsonObject To(string type, string id) => new() { ["data"] = Identifier(type, id) };

    /// <summary>The relationship to a resource that there may be; <see langword="null"/> when there is none.</summary>
    public static JsonObject? ToAny(string type, string? id) => id is null ? null : To(type, id);

    /// <summary>The relationship to several resources; <see langword="null"/> when there are none.</summary>
    public static JsonObject? ToAll(string type, IReadOnlyCollection<string> ids) => ids.Count == 0
        ? null
        : new JsonObject { ["data"] = new JsonArray([.. ids.Select(id => Identifier(type, id))]) };

    public static JsonObject Identifier(string type, string id) => new() { ["id"] = id, ["type"] = type };
}
