using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class Relationship
{
    public static JsonObject To(string type, string id) => new()
    {
        ["data"] = new JsonObject { ["id"] = id, ["type"] = type },
    };
}
