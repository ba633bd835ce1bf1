namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class LinkTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_link_is_found_from_both_its_ends_until_it_is_deleted()
    {
        var (one, other) = ((await _fixture.CreateCaseAsync()).Id!, (await _fixture.CreateCaseAsync()).Id!);

        var link = await LinkAsync(one, CaseLinkRelationship.Blocks, other);
        Assert.Equal([link], await ListAsync(one));
        Assert.Equal([link], await ListAsync(other.ToUpperInvariant()));
        Assert.Equal(
            (one, CaseLinkRelationship.Blocks, other),
            (link.Attributes.ParentEntityId, link.Attributes.Relationship, link.Attributes.ChildEntityId));

        await _fixture.Cases.DeleteLinkAsync(link.Id!);
        Assert.Empty(await ListAsync(one));
        await AssertError.NotFoundAsync("link", () => _fixture.Cases.DeleteLinkAsync(link.Id!));
        await AssertError.InvalidParameterAsync("LinkID", () => _fixture.Cases.DeleteLinkAsync("1"));
    }

    [Fact]
    public async Task Responses_have_the_form_of_the_service()
    {
        var one = (await _fixture.CreateCaseAsync()).Id!;

        var created = await _fixture.PostAsync("cases/link", InMemoryFixture.Body("link", $$"""
            {"parent_entity_id":"{{one}}","parent_entity_type":"CASE","relationship":"CAUSES",
            "child_entity_id":"{{InMemoryFixture.UnknownId}}","child_entity_type":"INCIDENT"}
            """));

        var link = $$$"""
            {"id":"{{{created.Id}}}","type":"link","attributes":{"child_entity_id":"{{{InMemoryFixture.UnknownId}}}","child_entity_type":"INCIDENT",
            "parent_entity_id":"{{{one}}}","parent_entity_type":"CASE","relationship":"CAUSES"}}
            """.OnOneLine();
        Assert.Equal(RawResponse.JsonApi(201, "{\"data\":" + link + "}"), created);
        Assert.Equal(
            RawResponse.JsonApi(200, $$"""{"data":[{{link}}]}"""),
            await _fixture.GetAsync($"cases/link?entity_type=INCIDENT&entity_id={InMemoryFixture.UnknownId}"));
        Assert.Equal(RawResponse.NoContent, await _fixture.SendAsync(HttpMethod.Delete, $"cases/link/{created.Id}", null));
    }

    [Fact]
    public async Task Links_are_listed_in_the_order_of_their_creation_and_by_relationship()
    {
        var ids = new[] { await _fixture.CreateCaseAsync(), await _fixture.CreateCaseAsync(), await _fixture.CreateCaseAsync() }.Select(@case => @case.Id!).ToList();
        var blocks = await LinkAsync(ids[0], CaseLinkRelationship.Blocks, ids[1]);
        var relates = await LinkAsync(ids[2], CaseLinkRelationship.RelatesTo, ids[0]);
        await LinkAsync(ids[1], CaseLinkRelationship.Causes, ids[2]);

        Assert.Equal([blocks, relates], await ListAsync(ids[0]));
        Assert.Equal([relates], await _fixture.Cases.ListLinksAsync(CaseLinkEntityType.Case, ids[0], CaseLinkRelationship.RelatesTo));
        Assert.Empty(await _fixture.Cases.ListLinksAsync(CaseLinkEntityType.Incident, ids[0], null));
        Assert.Empty(await ListAsync(InMemoryFixture.UnknownId));
    }

    [Fact]
    public async Task An_existing_link_is_a_conflict_and_another_relationship_is_not()
    {
        var (one, other) = ((await _fixture.CreateCaseAsync()).Id!, (await _fixture.CreateCaseAsync()).Id!);
        await LinkAsync(one, CaseLinkRelationship.Blocks, other);

        await AssertError.ConflictAsync(() => LinkAsync(one, CaseLinkRelationship.Blocks, other));
        await LinkAsync(one, CaseLinkRelationship.Causes, other);
        await LinkAsync(other, CaseLinkRelationship.Blocks, one);
        Assert.Equal(3, (await ListAsync(one)).Count);
    }

    [Fact]
    public async Task An_unknown_case_cannot_be_linked()
    {
        var one = (await _fixture.CreateCaseAsync()).Id!;

        await AssertError.NotFoundAsync("case", () => LinkAsync(one, CaseLinkRelationship.Blocks, InMemoryFixture.UnknownId));
        await AssertError.NotFoundAsync("case", () => LinkAsync(InMemoryFixture.UnknownId, CaseLinkRelationship.Blocks, one));
    }

    [Theory]
    [InlineData("BLOCKS", "TEAM", InMemoryFixture.UnknownId, "child_entity_type must be one of CASE, INCIDENT, PAGE, AGENT_CONVERSATION")]
    [InlineData("blocks", "INCIDENT", InMemoryFixture.UnknownId, "relationship must be one of RELATES_TO, CAUSES, BLOCKS, DUPLICATES, PARENT_OF, SUCCESSOR_OF, ESCALATES_TO")]
    [InlineData("BLOCKS", "INCIDENT", "INC-1", "child_entity_id must be a UUID")]
    [InlineData("BLOCKS", "CASE", null, "child_entity_id must be that of another entity than the parent")]
    public async Task Only_documented_entities_can_be_linked_and_none_with_itself(string relationship, string childType, string? child, string detail)
    {
        var one = (await _fixture.CreateCaseAsync()).Id!;
        var request = Request(one, new(relationship), child ?? one) with { ChildEntityType = new(childType) };

        await AssertError.InvalidAttributeAsync(detail, () => _fixture.Cases.CreateLinkAsync(request));
    }

    [Fact]
    public async Task A_link_without_a_case_is_a_bad_request()
    {
        var request = Request(InMemoryFixture.UnknownId, CaseLinkRelationship.Blocks, Guid.NewGuid().ToString()) with
        {
            ParentEntityType = CaseLinkEntityType.Incident,
            ChildEntityType = CaseLinkEntityType.Page,
        };

        await AssertError.InvalidAttributeAsync(
            "child_entity_type must be CASE when the parent is not a case", () => _fixture.Cases.CreateLinkAsync(request));
    }

    [Theory]
    [InlineData("", "the query parameter entity_type must be one of CASE, INCIDENT, PAGE, AGENT_CONVERSATION")]
    [InlineData("?entity_type=CASE", "the query parameter entity_id must be a UUID")]
    [InlineData("?entity_id=67d80aa3-36ff-44b9-a694-c501a7591737", "the query parameter entity_type must be one of CASE, INCIDENT, PAGE, AGENT_CONVERSATION")]
    [InlineData("?entity_type=CASE&entity_id=CASEM-1", "the query parameter entity_id must be a UUID")]
    [InlineData("?entity_type=case&entity_id=67d80aa3-36ff-44b9-a694-c501a7591737", "the query parameter entity_type must be one of CASE, INCIDENT, PAGE, AGENT_CONVERSATION")]
    [InlineData("?entity_type=CASE&entity_id=67d80aa3-36ff-44b9-a694-c501a7591737&relationship=LIKES", "the query parameter relationship must be one of RELATES_TO, CAUSES, BLOCKS, DUPLICATES, PARENT_OF, SUCCESSOR_OF, ESCALATES_TO")]
    public async Task An_invalid_list_of_links_is_a_bad_request(string query, string detail) =>
        Assert.Equal(RawResponse.Invalid(detail), await _fixture.GetAsync($"cases/link{query}"));

    private Task<CaseLink> LinkAsync(string parent, CaseLinkRelationship relationship, string child) =>
        _fixture.Cases.CreateLinkAsync(Request(parent, relationship, child));

    private Task<IReadOnlyList<CaseLink>> ListAsync(string caseId) =>
        _fixture.Cases.ListLinksAsync(CaseLinkEntityType.Case, caseId, null);

    private static CreateCaseLinkRequest Request(string parent, CaseLinkRelationship relationship, string child) => new()
    {
        ParentEntityId = parent,
        ParentEntityType = CaseLinkEntityType.Case,
        Relationship = relationship,
        ChildEntityId = child,
        ChildEntityType = CaseLinkEntityType.Case,
    };
}
