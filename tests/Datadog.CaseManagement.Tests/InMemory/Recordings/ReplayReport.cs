using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>
/// Replays a recording, and tells where the in-memory Datadog is wrong from where the service has changed since: where a newer recording
/// of the scenario is answered alike, or where any newer recording shows what the in-memory Datadog responds.
/// </summary>
/// <param name="Wrong">The differences that no change of the service explains.</param>
/// <param name="Notes">Since when the service is different, what a newer recording is different in, too, and what the in-memory Datadog cannot know.</param>
internal sealed record ReplayReport(IReadOnlyList<string> Wrong, IReadOnlyList<string> Notes)
{
    public static async Task<ReplayReport> OfAsync(Recording recording, IReadOnlyCollection<Recording> all)
    {
        var history = new ServiceHistory(all);
        var replay = await ScenarioReplay.OfAsync(recording);
        var newer = new List<(DateOnly Day, ScenarioReplay Replay)>();
        foreach (var other in all.Where(other => other.Scenario == recording.Scenario && other.RecordedAt > recording.RecordedAt).OrderBy(other => other.RecordedAt))
        {
            newer.Add((other.Day, await ScenarioReplay.OfAsync(other)));
        }

        var wrong = new List<string>();
        var changes = new HashSet<string>();
        foreach (var (exchange, difference) in replay.Differences)
        {
            var since = history.ChangedSince(difference)
                ?? newer.Where(other => !other.Replay.Differences.Any(found => found.Exchange == exchange && found.Difference.Context.Path == difference.Context.Path))
                    .Select(other => (DateOnly?)other.Day)
                    .FirstOrDefault();
            if (since is not null)
            {
                changes.Add($"Changed since {since:yyyy-MM-dd}: {difference.Summary}");
            }
            else if (newer.Count > 0)
            {
                // What is wrong today is told of the newest recording.
                changes.Add($"Also in the recording of {newer[^1].Day:yyyy-MM-dd}: {difference.Summary}");
            }
            else
            {
                wrong.Add($"{recording.Name}: {difference}");
            }
        }

        string[] notes = [.. replay.Unknown.Select(unknown => $"Not compared: {unknown}."), .. changes.Order(StringComparer.Ordinal)];
        return new ReplayReport(wrong, notes);
    }
}
