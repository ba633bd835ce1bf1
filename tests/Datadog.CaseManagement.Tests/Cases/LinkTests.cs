using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class LinkTests
{
    private const string Link =
        """
        {"id":"l1","type":"link","attributes":{"parent_entity_id":"c1","parent_entity_type":"CASE","relationship":"BLOCKS",
        "child_entity_id":"i1","child_entity_type":"INCIDENT"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListLinks_names_the_entity()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, $$"""{"data":[{{Link}}]}"""));

        var link = Assert.Single(await client.Cases.ListLinksAsync(CaseLinkEntityType.Case, "c 1&x", cancellationToken: Token));

        Assert.Equal("GET /api/v2/cases/link?entity_type=CASE&entity_id=c%201%26x", client.Stub.SingleRequest().ToString());
        AssertIsTheLink(link);
    }

    [Fact]
    public async Task ListLinks_can_name_the_relationship()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":[]}"""));

        Assert.Empty(await client.Cases.ListLinksAsync(CaseLinkEntityType.Incident, "i1", CaseLinkRelationship.Causes, Token));

        Assert.Equal(
            "GET /api/v2/cases/link?entity_type=INCIDENT&entity_id=i1&relationship=CAUSES",
            client.Stub.SingleRequest().ToString());
    }

    [Fact]
    public async Task CreateLink_sends_both_entities_and_how_they_relate()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, $$"""{"data":{{Link}}}"""));

        var link = await client.Cases.CreateLinkAsync(
            new CreateCaseLinkRequest
            {
                ParentEntityId = "c1",
                ParentEntityType = CaseLinkEntityType.Case,
                Relationship = CaseLinkRelationship.Blocks,
                ChildEntityId = "i1",
                ChildEntityType = CaseLinkEntityType.Incident,
            },
            Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/link", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"child_entity_id":"i1","child_entity_type":"INCIDENT","parent_entity_id":"c1","parent_entity_type":"CASE",
            "relationship":"BLOCKS"},"type":"link"}}
            """,
            request.BodyText);
        AssertIsTheLink(link);
    }

    [Fact]
    public async Task DeleteLink_names_the_link_and_needs_no_answer()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Empty(204));

        await client.Cases.DeleteLinkAsync("l/1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("DELETE /api/v2/cases/link/l%2F1", request.ToString());
        Assert.Empty(request.Body);
    }

    private static void AssertIsTheLink(CaseLink link)
    {
        Assert.Equal("l1", link.Id);
        Assert.Equal(ResourceType.Link, link.Type);
        Assert.Equal(
            new CaseLinkAttributes
            {
                ParentEntityId = "c1",
                ParentEntityType = CaseLinkEntityType.Case,
                Relationship = CaseLinkRelationship.Blocks,
                ChildEntityId = "i1",
                ChildEntityType = CaseLinkEntityType.Incident,
            },
            link.Attributes);
    }
}
