using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What has a type, and data that belong to it: the triggers, recipients and actions of rules. The data are kept as they come.</summary>
internal static class TypedData
{
    /// <summary>Reads those that a member lists; <see langword="null"/> when it is absent or null.</summary>
    public static JsonArray? ReadAll(Members attributes, string name) =>
        attributes.Array(name) is { } elements ? new JsonArray([.. elements.Select(element => Checked(element as JsonObject))]) : null;

    /// <summary>Reads the one in a member; <see langword="null"/> when it is absent or null.</summary>
    public static JsonObject? Read(Members attributes, string name) =>
        attributes.Object(name) is { } json ? Checked(json) : null;

    private static JsonObject Checked(JsonObject? json)
    {
        var members = new Members(json ?? throw Errors.BadRequest());
        members.NonEmptyText("type");
        members.Object("data");
        return (JsonObject)json.DeepClone();
    }
}
