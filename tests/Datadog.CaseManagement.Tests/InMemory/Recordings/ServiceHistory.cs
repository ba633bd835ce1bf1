using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>What the service has changed, as far as its recordings show it.</summary>
internal sealed class ServiceHistory
{
    // Seen in recordings: what the service has, or says differently, since a day. A folder may have older recordings only.
    private static readonly Dictionary<string, DateOnly> KnownChanges = new()
    {
        ["case.attributes.comment_count"] = new(2025, 7, 21),
        ["case.attributes.custom_attributes"] = new(2025, 7, 21),
        ["case.attributes.merge_status"] = new(2025, 7, 21),
        ["case.attributes.type_id"] = new(2025, 7, 21),
        ["user.attributes.active"] = new(2025, 7, 21),
        ["case.attributes.status_name"] = new(2025, 10, 1),
        ["case_type.attributes.internal"] = new(2025, 10, 1),
        ["case_type.attributes.statuses_config"] = new(2025, 10, 1),
        ["UpdateStatus 400 .errors[].detail"] = new(2025, 10, 1),
        ["case.attributes.status_group"] = new(2025, 12, 30),
        ["DeleteCaseComment 404 .errors[].title"] = new(2025, 12, 30),
        ["DeleteCaseCustomAttribute 404 .errors[].title"] = new(2025, 12, 30),
        ["UpdateCaseCustomAttribute 404 .errors[].title"] = new(2025, 12, 30),
    };

    private readonly Dictionary<(string Resource, string Member), DateOnly> _members = [];
    private readonly Dictionary<(string Operation, int Status, string Member, string Value), DateOnly> _errors = [];

    public ServiceHistory(IEnumerable<Recording> recordings)
    {
        foreach (var recording in recordings.OrderBy(recording => recording.RecordedAt))
        {
            foreach (var (operation, _, response) in recording.Interactions.Where(interaction => interaction.Operation is not null))
            {
                Add(new ResponseContext(operation!, response.Status, recording.Day), response.Body is { } body ? JsonNode.Parse(body) : null);
            }
        }
    }

    /// <summary>
    /// The day since which the service responds as the in-memory Datadog does: with a member that no recording had before, or with another
    /// error. <see langword="null"/> when no later recording shows that.
    /// </summary>
    public DateOnly? ChangedSince(Difference difference)
    {
        var context = difference.Context;
        return Days().Where(day => day > context.Day).Order().Select(day => (DateOnly?)day).FirstOrDefault();

        IEnumerable<DateOnly> Days()
        {
            if ((difference.Recorded is null || context.Status >= 400) && KnownChanges.TryGetValue(context.Place, out var known))
            {
                yield return known;
            }

            if (difference.Recorded is null && _members.TryGetValue((context.Resource, context.Member), out var added))
            {
                yield return added;
            }

            if (difference.Actual is { } actual && _errors.TryGetValue((context.Operation, context.Status, context.Member, actual), out var said))
            {
                yield return said;
            }
        }
    }

    private void Add(ResponseContext context, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                context = context.Enter(members);
                foreach (var (name, value) in members)
                {
                    var member = context.Child(name);
                    _members.TryAdd((member.Resource, member.Member), member.Day);
                    Add(member, value);
                }

                break;
            case JsonArray elements:
                for (var index = 0; index < elements.Count; index++)
                {
                    Add(context.Child(index), elements[index]);
                }

                break;
            case not null when context.Status >= 400:
                _errors.TryAdd((context.Operation, context.Status, context.Member, node.ToJsonString()), context.Day);
                break;
        }
    }
}
