namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class LinkTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_link_is_found_from_both_its_ends_until_it_is_deleted()
    {
        var (one, other) = ((await _desk.CreateAsync()).Id!, (await _desk.CreateAsync()).Id!);

        var link = await LinkAsync(one, CaseLinkRelationship.Blocks, other);
        Assert.Equal([link], await ListAsync(one));
        Assert.Equal([link], await ListAsync(other.ToUpperInvariant()));
        Assert.Equal(
            (one, CaseLinkRelationship.Blocks, other),
            (link.Attributes.ParentEntityId, link.Attributes.Relationship, link.Attributes.ChildEntityId));

        await _desk.Cases.DeleteLinkAsync(link.Id!, Desk.Token);
        Assert.Empty(await ListAsync(one));
        await Refused.AsUnknownAsync("link", () => _desk.Cases.DeleteLinkAsync(link.Id!, Desk.Token));
    }

    [Fact]
    public async Task Answers_have_the_service_s_form()
    {
        var one = (await _desk.CreateAsync()).Id!;

        var created = await _desk.Raw.PostAsync("cases/link", Desk.Document("link", $$"""
            {"parent_entity_id":"{{one}}","parent_entity_type":"CASE","relationship":"CAUSES",
            "child_entity_id":"{{Desk.Unknown}}","child_entity_type":"INCIDENT"}
            """));

        var link = $$$"""
            {"id":"{{{created.Id}}}","type":"link","attributes":{"child_entity_id":"{{{Desk.Unknown}}}","child_entity_type":"INCIDENT",
            "parent_entity_id":"{{{one}}}","parent_entity_type":"CASE","relationship":"CAUSES"}}
            """.OnOneLine();
        Assert.Equal(Reply.JsonApi(201, "{\"data\":" + link + "}"), created);
        Assert.Equal(
            Reply.JsonApi(200, $$"""{"data":[{{link}}]}"""),
            await _desk.Raw.GetAsync($"cases/link?entity_type=INCIDENT&entity_id={Desk.Unknown}"));
        Assert.Equal(new Reply(204, null, ""), await _desk.Raw.SendAsync(HttpMethod.Delete, $"cases/link/{created.Id}", null));
    }

    [Fact]
    public async Task Links_are_listed_in_their_order_and_by_relationship()
    {
        var ids = new[] { await _desk.CreateAsync(), await _desk.CreateAsync(), await _desk.CreateAsync() }.Select(@case => @case.Id!).ToList();
        var blocks = await LinkAsync(ids[0], CaseLinkRelationship.Blocks, ids[1]);
        var relates = await LinkAsync(ids[2], CaseLinkRelationship.RelatesTo, ids[0]);
        await LinkAsync(ids[1], CaseLinkRelationship.Causes, ids[2]);

        Assert.Equal([blocks, relates], await ListAsync(ids[0]));
        Assert.Equal([relates], await _desk.Cases.ListLinksAsync(CaseLinkEntityType.Case, ids[0], CaseLinkRelationship.RelatesTo, Desk.Token));
        Assert.Empty(await _desk.Cases.ListLinksAsync(CaseLinkEntityType.Incident, ids[0], null, Desk.Token));
        Assert.Empty(await ListAsync(Desk.Unknown));
    }

    [Fact]
    public async Task A_link_that_is_there_already_is_a_conflict_and_another_relationship_is_not()
    {
        var (one, other) = ((await _desk.CreateAsync()).Id!, (await _desk.CreateAsync()).Id!);
        await LinkAsync(one, CaseLinkRelationship.Blocks, other);

        await Refused.AsConflictAsync(() => LinkAsync(one, CaseLinkRelationship.Blocks, other));
        await LinkAsync(one, CaseLinkRelationship.Causes, other);
        await LinkAsync(other, CaseLinkRelationship.Blocks, one);
        Assert.Equal(3, (await ListAsync(one)).Count);
    }

    [Fact]
    public async Task A_case_that_is_not_known_cannot_be_linked()
    {
        var one = (await _desk.CreateAsync()).Id!;

        await Refused.AsUnknownAsync("case", () => LinkAsync(one, CaseLinkRelationship.Blocks, Desk.Unknown));
        await Refused.AsUnknownAsync("case", () => LinkAsync(Desk.Unknown, CaseLinkRelationship.Blocks, one));
    }

    [Theory]
    [InlineData("BLOCKS", "TEAM", Desk.Unknown)]
    [InlineData("blocks", "INCIDENT", Desk.Unknown)]
    [InlineData("BLOCKS", "INCIDENT", "INC-1")]
    [InlineData("BLOCKS", "CASE", null)]
    public async Task Only_what_is_documented_can_be_linked_and_nothing_with_itself(string relationship, string childType, string? child)
    {
        var one = (await _desk.CreateAsync()).Id!;
        var request = Request(one, new(relationship), child ?? one) with { ChildEntityType = new(childType) };

        await Refused.AsBadRequestAsync(() => _desk.Cases.CreateLinkAsync(request, Desk.Token));
    }

    [Fact]
    public async Task A_link_without_a_case_is_a_bad_request()
    {
        var request = Request(Desk.Unknown, CaseLinkRelationship.Blocks, Guid.NewGuid().ToString()) with
        {
            ParentEntityType = CaseLinkEntityType.Incident,
            ChildEntityType = CaseLinkEntityType.Page,
        };

        await Refused.AsBadRequestAsync(() => _desk.Cases.CreateLinkAsync(request, Desk.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?entity_type=CASE")]
    [InlineData("?entity_id=67d80aa3-36ff-44b9-a694-c501a7591737")]
    [InlineData("?entity_type=CASE&entity_id=CASEM-1")]
    [InlineData("?entity_type=case&entity_id=67d80aa3-36ff-44b9-a694-c501a7591737")]
    [InlineData("?entity_type=CASE&entity_id=67d80aa3-36ff-44b9-a694-c501a7591737&relationship=LIKES")]
    public async Task A_list_that_makes_no_sense_is_a_bad_request(string query) =>
        Assert.Equal(Reply.JsonApi(400, Reply.PlainBadRequest), await _desk.Raw.GetAsync($"cases/link{query}"));

    private Task<CaseLink> LinkAsync(string parent, CaseLinkRelationship relationship, string child) =>
        _desk.Cases.CreateLinkAsync(Request(parent, relationship, child), Desk.Token);

    private Task<IReadOnlyList<CaseLink>> ListAsync(string caseId) =>
        _desk.Cases.ListLinksAsync(CaseLinkEntityType.Case, caseId, null, Desk.Token);

    private static CreateCaseLinkRequest Request(string parent, CaseLinkRelationship relationship, string child) => new()
    {
        ParentEntityId = parent,
        ParentEntityType = CaseLinkEntityType.Case,
        Relationship = relationship,
        ChildEntityId = child,
        ChildEntityType = CaseLinkEntityType.Case,
    };
}
