using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Users;

public sealed class FindUserTests
{
    private const string FirstPage = "GET /api/v2/users?filter=ada%40example.com&page%5Bsize%5D=100&page%5Bnumber%5D=0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("ADA@Example.com")]
    public async Task The_address_is_compared_without_regard_to_case(string address)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(Page("""{"page":{"total_filtered_count":2}}""", ("u1", "ada@example.com.au"), ("u2", address)));

        var user = await client.Users.FindByEmailAsync("ada@example.com", Token);

        Assert.Equal("u2", user?.Id);
        Assert.Equal(FirstPage, client.Stub.SingleRequest().ToString());
    }

    [Fact]
    public async Task An_address_that_only_contains_the_text_is_not_enough()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            Page("""{"page":{"total_filtered_count":3}}""", ("u1", "ada@example.com.au"), ("u2", "canada@example.com"), ("u3", null)));

        Assert.Null(await client.Users.FindByEmailAsync("ada@example.com", Token));
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task The_result_is_null_where_the_service_finds_no_user()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(Page("""{"page":{"total_filtered_count":0,"total_count":7}}"""));

        Assert.Null(await client.Users.FindByEmailAsync("ada@example.com", Token));
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task Pages_are_fetched_until_the_user_is_found_and_no_further()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            Page(null, ("u1", "canada@example.com")), Page(null, ("u2", "ada@example.com"), ("u3", "ada@example.com")), Page(null));

        Assert.Equal("u2", (await client.Users.FindByEmailAsync("ada@example.com", Token))?.Id);

        Assert.Equal([FirstPage, FirstPage[..^1] + "1"], client.Requests.Select(request => request.ToString()));
    }

    private static StubResponse Page(string? meta, params (string Id, string? Email)[] users)
    {
        var data = string.Join(',', users.Select(user =>
            $$$"""{"id":"{{{user.Id}}}","type":"users","attributes":{"email":{{{(user.Email is null ? "null" : $"\"{user.Email}\"")}}}}}"""));
        return StubResponse.Json(200, $$"""{"meta":{{meta ?? "{}"}},"data":[{{data}}]}""");
    }
}
