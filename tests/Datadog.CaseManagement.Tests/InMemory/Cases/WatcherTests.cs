using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class WatcherTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Who_watches_is_listed_with_name_until_they_no_longer_do()
    {
        var created = await _desk.CreateAsync();
        var grace = _desk.Datadog.AddUser(new InMemoryUser("Grace", "grace@example.com"));
        Assert.Empty(await _desk.Cases.ListWatchersAsync("CASEM-1", Desk.Token));

        await _desk.Cases.WatchAsync("CASEM-1", grace, Desk.Token);
        await _desk.Cases.WatchAsync("CASEM-1", _desk.Me.Id, Desk.Token);
        await _desk.Cases.WatchAsync("CASEM-1", grace.ToUpperInvariant(), Desk.Token);
        var watchers = await _desk.Cases.ListWatchersAsync("CASEM-1", Desk.Token);
        await _desk.Cases.UnwatchAsync("CASEM-1", grace, Desk.Token);
        await _desk.Cases.UnwatchAsync("CASEM-1", grace, Desk.Token);

        Assert.Equal(["Grace", "Test User"], watchers.Select(watcher => watcher.Relationships.User!.User!.Attributes.Name));
        Assert.Equal([_desk.Me.Id], (await _desk.Cases.ListWatchersAsync("CASEM-1", Desk.Token)).Select(watcher => watcher.Id));
        Assert.Equal(JsonOf.Model(created), JsonOf.Model(await _desk.GetAsync("CASEM-1")));
    }

    [Fact]
    public async Task Answers_have_the_service_s_form()
    {
        await _desk.CreateAsync();
        var me = _desk.Me.Id;

        Assert.Equal(new Reply(201, null, ""), await _desk.Raw.SendAsync(HttpMethod.Post, $"cases/CASEM-1/watchers/{me}", null));
        Assert.Equal(
            $$$$$"""
            {"data":[{"id":"{{{{{me}}}}}","type":"watcher","relationships":{"user":{"data":{"id":"{{{{{me}}}}}","type":"user"}}}}],"included":[
            """,
            (await _desk.Raw.GetAsync("cases/CASEM-1/watchers")).Body.Split("{\"id\":\"" + me + "\",\"type\":\"user\",\"attributes\"")[0]);
        Assert.Equal(new Reply(204, null, ""), await _desk.Raw.SendAsync(HttpMethod.Delete, $"cases/CASEM-1/watchers/{me}", null));
    }

    [Theory]
    [InlineData("CASEM-2", null, "case")]
    [InlineData("CASEM-1", Desk.Unknown, "user")]
    public async Task A_case_or_user_that_is_not_known_is_not_found(string caseId, string? userId, string missing)
    {
        await _desk.CreateAsync();

        await Refused.AsUnknownAsync(missing, () => _desk.Cases.WatchAsync(caseId, userId ?? _desk.Me.Id, Desk.Token));
        await Refused.AsUnknownAsync(missing, () => _desk.Cases.UnwatchAsync(caseId, userId ?? _desk.Me.Id, Desk.Token));
    }

    [Fact]
    public async Task A_user_who_is_named_otherwise_than_by_a_UUID_is_a_bad_request()
    {
        await _desk.CreateAsync();

        await Refused.AsBadRequestAsync(() => _desk.Cases.WatchAsync("CASEM-1", "grace", Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.ListWatchersAsync("CASEM-2", Desk.Token));
    }
}
