using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>What the library reads of a JSON:API document, and the document as the library would write it.</summary>
internal sealed record DocumentJson(object? Data, IReadOnlyList<User> Users, string Written)
{
    public static DocumentJson Of(Type type, string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var data = document["data"].Deserialize(type, DatadogJson.Options);
        document["data"] = JsonSerializer.SerializeToNode(data, type, DatadogJson.Options);
        var users = new List<User>();
        if (document["included"] is JsonArray included)
        {
            for (var index = 0; index < included.Count; index++)
            {
                if (included[index]?["type"]?.GetValue<string>() == "user")
                {
                    users.Add(included[index].Deserialize<User>(DatadogJson.Options)!);
                    included[index] = JsonSerializer.SerializeToNode(users[^1], DatadogJson.Options);
                }
            }
        }

        return new DocumentJson(data, users, document.ToJsonString());
    }
}
