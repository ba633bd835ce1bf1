using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The statuses of a case type that mean the same stage of work.</summary>
/// <param name="Member">The group's member in <c>statuses_config</c>.</param>
/// <param name="Status">The status of its cases in the older, closed list.</param>
/// <param name="Options">The statuses in the group, by name.</param>
internal sealed record StatusGroup(string Member, string Status, params IReadOnlyList<string> Options)
{
    public string Name => $"SG_{Status}";

    public string Default => Options[0];

    public JsonObject ToJson() => new()
    {
        ["status_options"] = new JsonArray([.. Options.Select(name => new JsonObject { ["name"] = name })]),
        ["default"] = Default,
    };
}
