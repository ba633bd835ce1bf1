using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Asks the in-memory Datadog what the real service was asked, scenario by scenario.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Scenarios => [.. RecordingFolder.Recordings.Keys];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Scenarios))]
    public async Task What_was_recorded_is_answered_alike(string scenario)
    {
        var recording = RecordingFolder.Recordings[scenario];
        var service = new Conversation();
        service.Time.Now = recording.RecordedAt;
        var ids = new Counterparts();
        ids.Bind(Conversation.Standard, Conversation.Standard);
        var past = new Past(service.Datadog, ids);
        var likeness = new Likeness(ids, recording.RecordedAt);

        foreach (var (_, request, response) in recording.Interactions.Where(interaction => interaction.Operation is not null))
        {
            var recorded = response.Body is { } body ? JsonNode.Parse(body) : null;
            await past.PresupposeAsync(recorded);

            var reply = await service.SendAsync(
                new HttpMethod(request.Method),
                ids.Translate(request.PathAndQuery)!,
                request.HasBody ? ids.Translate(request.Body.GetRawText()) : null);

            Assert.Equal((response.Status, response.ContentType), (reply.Status, reply.ContentType));
            likeness.Compare(recorded, reply.Body.Length > 0 ? JsonNode.Parse(reply.Body) : null);
        }
    }
}
