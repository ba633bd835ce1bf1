using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class WatcherTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Watchers_are_listed_with_their_names_until_they_are_removed()
    {
        var created = await _fixture.CreateCaseAsync();
        var grace = _fixture.Datadog.AddUser(new InMemoryUser("Grace", "grace@example.com"));
        Assert.Empty(await _fixture.Cases.ListWatchersAsync("CASEM-1"));

        await _fixture.Cases.WatchAsync("CASEM-1", grace);
        await _fixture.Cases.WatchAsync("CASEM-1", _fixture.CurrentUser.Id);
        await _fixture.Cases.WatchAsync("CASEM-1", grace.ToUpperInvariant());
        var watchers = await _fixture.Cases.ListWatchersAsync("CASEM-1");
        await _fixture.Cases.UnwatchAsync("CASEM-1", grace);
        await _fixture.Cases.UnwatchAsync("CASEM-1", grace);

        Assert.Equal(["Grace", "Test User"], watchers.Select(watcher => watcher.Relationships.User!.User!.Attributes.Name));
        Assert.Equal([_fixture.CurrentUser.Id], (await _fixture.Cases.ListWatchersAsync("CASEM-1")).Select(watcher => watcher.Id));
        Assert.Equal(Json.Serialize(created), Json.Serialize(await _fixture.GetCaseAsync("CASEM-1")));
    }

    [Fact]
    public async Task Responses_have_the_form_of_the_service()
    {
        await _fixture.CreateCaseAsync();
        var me = _fixture.CurrentUser.Id;

        Assert.Equal(new RawResponse(201, null, ""), await _fixture.SendAsync(HttpMethod.Post, $"cases/CASEM-1/watchers/{me}", null));
        Assert.Equal(
            $$$$$"""
            {"data":[{"id":"{{{{{me}}}}}","type":"watcher","relationships":{"user":{"data":{"id":"{{{{{me}}}}}","type":"user"}}}}],"included":[
            """,
            (await _fixture.GetAsync("cases/CASEM-1/watchers")).Body.Split("{\"id\":\"" + me + "\",\"type\":\"user\",\"attributes\"")[0]);
        Assert.Equal(RawResponse.NoContent, await _fixture.SendAsync(HttpMethod.Delete, $"cases/CASEM-1/watchers/{me}", null));
    }

    [Theory]
    [InlineData("CASEM-2", null, "case")]
    [InlineData("CASEM-1", InMemoryFixture.UnknownId, "user")]
    public async Task An_unknown_case_or_user_is_not_found(string caseId, string? userId, string missing)
    {
        await _fixture.CreateCaseAsync();

        await AssertError.NotFoundAsync(missing, () => _fixture.Cases.WatchAsync(caseId, userId ?? _fixture.CurrentUser.Id));
        await AssertError.NotFoundAsync(missing, () => _fixture.Cases.UnwatchAsync(caseId, userId ?? _fixture.CurrentUser.Id));
    }

    [Fact]
    public async Task A_user_id_that_is_not_a_UUID_is_a_bad_request()
    {
        await _fixture.CreateCaseAsync();

        await AssertError.InvalidParameterAsync("UserUUID", () => _fixture.Cases.WatchAsync("CASEM-1", "grace"));
        await AssertError.InvalidParameterAsync("UserUUID", () => _fixture.Cases.UnwatchAsync("CASEM-1", "grace"));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.ListWatchersAsync("CASEM-2"));
    }
}
