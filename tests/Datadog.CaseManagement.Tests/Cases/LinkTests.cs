using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class LinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListLinks_escapes_the_entity_and_leaves_out_what_is_not_given()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":[{"id":"l1"}]}"""));

        var link = Assert.Single(await client.Cases.ListLinksAsync(CaseLinkEntityType.Case, "c 1&x", cancellationToken: Token));

        Assert.Equal("GET /api/v2/cases/link?entity_type=CASE&entity_id=c%201%26x", client.Stub.SingleRequest().ToString());
        Assert.Equal("l1", link.Id);
    }
}
