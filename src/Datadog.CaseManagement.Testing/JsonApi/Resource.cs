using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A resource as responses show it.</summary>
internal static class Resource
{
    public static JsonObject Of(string type, string id, JsonObject attributes) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["attributes"] = attributes,
    };

    public static JsonObject Of(string type, string id, JsonObject attributes, JsonObject relationships) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["attributes"] = attributes,
        ["relationships"] = relationships,
    };

    /// <summary>The members that have a value: the service leaves the others out.</summary>
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
