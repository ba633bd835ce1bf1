using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The statuses that cases of a type can have.</summary>
internal sealed record StatusesConfig(StatusGroup Open, StatusGroup InProgress, StatusGroup Closed)
{
    public static StatusesConfig Default { get; } = new(
        new("open", "OPEN", "Open"),
        new("in_progress", "IN_PROGRESS", "In Progress"),
        new("closed", "CLOSED", "Closed"));

    /// <summary>The statuses given; <see langword="null"/> when a stage of work has none, or when two have the same name or an empty one.</summary>
    public static StatusesConfig? Of(IReadOnlyList<string> open, IReadOnlyList<string> inProgress, IReadOnlyList<string> closed)
    {
        var names = (string[])[.. open, .. inProgress, .. closed];
        return open.Count > 0 && inProgress.Count > 0 && closed.Count > 0
            && !names.Any(string.IsNullOrWhiteSpace) && names.Distinct().Count() == names.Length
                ? new(
                    Default.Open with { Options = open },
                    Default.InProgress with { Options = inProgress },
                    Default.Closed with { Options = closed })
                : null;
    }

    private StatusGroup[] Groups => [Open, InProgress, Closed];

    public StatusGroup? GroupOf(string statusName) => Array.Find(Groups, group => group.Options.Contains(statusName));

    /// <summary>The group that a status of the older, closed list means.</summary>
    public StatusGroup? GroupOfOlder(string status) => Array.Find(Groups, group => group.Status == status);

    public int Rank(string statusName) => Array.FindIndex(Groups, group => group.Options.Contains(statusName));

    public JsonObject ToJson() => new(Groups.Select(group => KeyValuePair.Create<string, JsonNode?>(group.Member, group.ToJson())));
}
