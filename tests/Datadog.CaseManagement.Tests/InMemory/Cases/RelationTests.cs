namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class RelationTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Incidents_are_shown_among_the_relationships()
    {
        await _desk.CreateAsync();
        var other = Guid.NewGuid().ToString();

        await _desk.Cases.LinkIncidentAsync("CASEM-1", Desk.Unknown, Desk.Token);
        var linked = await _desk.Cases.LinkIncidentAsync("CASEM-1", other, Desk.Token);

        Assert.Equal(
            $$"""{"data":[{"id":"{{Desk.Unknown}}","type":"incidents"},{"id":"{{other}}","type":"incidents"}]}""",
            linked.Relationships.AdditionalProperties["incidents"].GetRawText());
        await Refused.AsConflictAsync(() => _desk.Cases.LinkIncidentAsync("CASEM-1", Desk.Unknown, Desk.Token));
        await Refused.AsBadRequestAsync(() => _desk.Cases.LinkIncidentAsync("CASEM-1", "INC-1", Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.LinkIncidentAsync("CASEM-2", other, Desk.Token));
    }

    [Fact]
    public async Task Linking_an_incident_creates()
    {
        await _desk.CreateAsync();

        var reply = await _desk.Raw.PostAsync(
            "cases/CASEM-1/relationships/incidents",
            """{"data":{"id":"00000000-0000-0000-0000-000000000000","type":"incidents"}}""");

        Assert.Equal((201, "CASEM-1"), (reply.Status, (string?)reply.Attributes["key"]));
    }

    [Fact]
    public async Task A_notebook_is_shown_among_the_relationships()
    {
        await _desk.CreateAsync();

        await _desk.Cases.CreateNotebookAsync("CASEM-1", Desk.Token);
        var reply = await _desk.Raw.PostAsync("cases/CASEM-1/relationships/notebook", """{"data":{"type":"notebook"}}""");

        var notebook = (await _desk.GetAsync("CASEM-1")).Relationships.AdditionalProperties["notebook"].GetProperty("data");
        Assert.Equal("notebook", notebook.GetProperty("type").GetString());
        Assert.True(Guid.TryParseExact(notebook.GetProperty("id").GetString(), "D", out _));
        Assert.Equal(new Reply(204, null, ""), reply);
        await Refused.AsUnknownAsync("case", () => _desk.Cases.CreateNotebookAsync("CASEM-2", Desk.Token));
    }
}
