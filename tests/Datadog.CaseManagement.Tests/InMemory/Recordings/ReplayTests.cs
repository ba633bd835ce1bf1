using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Sends the recorded requests to the in-memory Datadog, scenario by scenario.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Scenarios => [.. RecordingFolder.Recordings.Keys];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Scenarios))]
    public async Task The_responses_are_like_the_recorded_ones(string scenario)
    {
        var recording = RecordingFolder.Recordings[scenario];
        var fixture = new InMemoryFixture($"{recording.RecordedAt:O}");
        var ids = new RecordedIds();
        ids.Add(CaseType.StandardId, CaseType.StandardId);
        var state = new RecordedState(fixture.Datadog, ids);
        var comparer = new ResponseComparer(ids, $"{recording.RecordedAt:yyyy-MM-dd}");

        foreach (var (_, request, response) in recording.Interactions.Where(interaction => interaction.Operation is not null))
        {
            var recorded = response.Body is { } body ? JsonNode.Parse(body) : null;
            await state.CreateMissingAsync(recorded);

            var actual = await fixture.SendAsync(
                new HttpMethod(request.Method),
                ids.Replace(request.PathAndQuery)!,
                request.HasBody ? ids.Replace(request.Body.GetRawText()) : null);

            Assert.Equal((response.Status, response.ContentType), (actual.Status, actual.ContentType));
            comparer.Compare(recorded, actual.Body.Length > 0 ? JsonNode.Parse(actual.Body) : null);
        }
    }
}
