using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>Lists the users who watch a case. A watcher's id is the user's.</summary>
internal static class ListCaseWatchers
{
    public static Answer Handle(Call call)
    {
        var watchers = call.Case().Watchers;
        return Answer.Ok(Document.Of(watchers.Select(Watcher)).Including(call.Store, watchers));
    }

    private static JsonObject Watcher(string userId) => new()
    {
        ["id"] = userId,
        ["type"] = "watcher",
        ["relationships"] = new JsonObject { ["user"] = Relationship.To(UserResource.Type, userId) },
    };
}
