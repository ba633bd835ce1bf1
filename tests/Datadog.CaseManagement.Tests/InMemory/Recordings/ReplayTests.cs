using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

public sealed class ReplayTests
{
    public static TheoryData<string> Names()
    {
        if (Recording.Folder is not { } folder)
        {
            return [new TheoryDataRow<string>("no recordings") { Skip = $"{Recording.Variable} names no folder with recordings." }];
        }

        var names = Directory.GetFiles(folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
        return [.. names.Where(name => Recording.Read(name).Exchanges.Count > 0)];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_was_recorded_is_answered_alike(string name)
    {
        var recording = Recording.Read(name);
        var service = new Conversation();
        service.Time.Now = recording.RecordedAt;
        var ids = new Counterparts();
        ids.Bind(Conversation.Standard, Conversation.Standard);
        var likeness = new Likeness(ids, recording.RecordedAt);

        foreach (var (method, path, body, recorded) in recording.Exchanges)
        {
            var recordedJson = JsonNode.Parse(recorded.Body)!;
            Presuppose(recordedJson, service.Datadog, ids);

            var reply = await service.SendAsync(method, ids.Translate(path)!, ids.Translate(body));

            Assert.Equal((recorded.Status, recorded.ContentType), (reply.Status, reply.ContentType));
            likeness.Compare(recordedJson, JsonNode.Parse(reply.Body));
        }
    }

    /// <summary>Makes the project and the users that a recorded answer mentions, as they were before the request.</summary>
    private static void Presuppose(JsonNode answer, InMemoryDatadog datadog, Counterparts ids)
    {
        var relationships = answer["data"]?["relationships"];
        if ((string?)relationships?["project"]?["data"]?["id"] is { } project && !ids.Knows(project))
        {
            ids.Bind(project, datadog.AddProject(((string)answer["data"]!["attributes"]!["key"]!).Split('-')[0], "Recorded"));
        }

        foreach (var included in answer["included"]?.AsArray() ?? [])
        {
            var id = (string)included!["id"]!;
            if (ids.Knows(id))
            {
                continue;
            }

            var attributes = included["attributes"]!;
            var handle = (string)attributes["handle"]!;
            var user = new InMemoryUser((string)attributes["name"]!, (string)attributes["email"]!) { Active = (bool)attributes["active"]! };
            ids.Bind(id, datadog.AddUser(user with { Handle = handle == id ? user.Id : handle }));
            if (id == (string?)relationships?["created_by"]?["data"]?["id"])
            {
                datadog.CurrentUser = user with { Handle = handle == id ? user.Id : handle };
            }
        }
    }
}
