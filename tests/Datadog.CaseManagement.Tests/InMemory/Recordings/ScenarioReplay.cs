using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Sends the requests of a recording to an in-memory Datadog, and compares what it responds with what was recorded.</summary>
/// <param name="Differences">The differences, each with the position of its exchange.</param>
/// <param name="Unknown">What the in-memory Datadog cannot know: it existed before the recording, and nothing here can create it.</param>
internal sealed record ScenarioReplay(IReadOnlyList<(int Exchange, Difference Difference)> Differences, IReadOnlyList<string> Unknown)
{
    public static async Task<ScenarioReplay> OfAsync(Recording recording)
    {
        var fixture = new InMemoryFixture($"{recording.RecordedAt:O}");
        var ids = new RecordedIds();
        var state = new RecordedState(fixture.Datadog, ids);
        var comparer = new ResponseComparer(ids);
        var differences = new List<(int, Difference)>();
        var unknown = new List<string>();
        foreach (var (interaction, exchange) in recording.Interactions.Select((interaction, exchange) => (interaction, exchange)))
        {
            var missing = await state.CreateMissingAsync(interaction);
            if (interaction.Operation is null)
            {
                continue;
            }

            var (request, response) = (interaction.Request, interaction.Response);
            var actual = await fixture.SendAsync(
                new HttpMethod(request.Method),
                ids.Replace(request.PathAndQuery),
                request.HasBody ? ids.Replace(request.Body.GetRawText()) : null);
            unknown.AddRange(missing);
            if (missing.Count > 0)
            {
                continue;
            }

            var context = new ResponseContext(interaction.Operation, response.Status, recording.Day);
            var (expectedHead, actualHead) = ($"{response.Status} {response.ContentType}", $"{actual.Status} {actual.ContentType}");
            IEnumerable<Difference> found = expectedHead == actualHead
                ? comparer.Compare(context, Parse(response.Body), Parse(actual.Body))
                : [new Difference(context, $"{expectedHead} {response.Body}", $"{actualHead} {actual.Body}")];
            differences.AddRange(found.Select(difference => (exchange, difference)));
        }

        return new ScenarioReplay(differences, unknown);
    }

    private static JsonNode? Parse(string? body) => string.IsNullOrEmpty(body) ? null : JsonNode.Parse(body);
}
