using System.Net;

namespace Datadog.CaseManagement.Tests.Infrastructure;

public sealed class StubMatchingTests : IAsyncLifetime
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client = new();
    private StubServer _stub = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await StubServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Theory]
    [InlineData("/a%2Fb", "/a/b", "/a%2fb", "/a%252Fb", "/a%2Fb/")]
    [InlineData("/a/b", "/a%2Fb", "/a//b", "/a/b/", "/A/b")]
    [InlineData("/a%20b", "/a+b", "/a%2520b", "/ab")]
    [InlineData("/a+b", "/a%20b", "/a%2Bb")]
    [InlineData("/a%3Fb", "/a?b", "/a%3fb")]
    [InlineData("/a%25b", "/a%2525b")]
    [InlineData("/a%23b", "/a%2523b")]
    [InlineData("/%C3%A9", "/%c3%a9", "/e")]
    [InlineData("/a[b](c)", "/a%5Bb%5D(c)", "/ab(c)", "/ab")]
    [InlineData("/a.b", "/aXb", "/a%2Eb")]
    [InlineData("/a;b=c", "/a", "/a%3Bb=c")]
    [InlineData("/a/%2e%2e/b", "/b", "/a/../b")]
    [InlineData("/", "/a")]
    public async Task A_path_matches_exactly_as_it_is_written_on_the_wire(string stubbed, params string[] others)
    {
        await _stub.Given("GET", stubbed).RespondsAsync(StubResponse.Empty(200));

        Assert.Equal(HttpStatusCode.OK, await GetAsync(stubbed));
        Assert.Equal(HttpStatusCode.OK, await GetAsync($"{stubbed}?page[size]=1"));
        foreach (var other in others)
        {
            Assert.Equal(HttpStatusCode.NotFound, await GetAsync(other));
        }

        string[] sent = [stubbed, $"{stubbed}?page[size]=1", .. others];
        Assert.Equal(sent.Select(target => $"GET {target}"), (await _stub.RequestsAsync()).Select(request => request.ToString()));
    }

    [Fact]
    public async Task A_method_matches_exactly()
    {
        await _stub.Given("PATCH", "/a").RespondsAsync(StubResponse.Empty(200));

        using var patch = await _client.PatchAsync(new Uri(_stub.BaseAddress, "a"), null, Token);
        using var put = await _client.PutAsync(new Uri(_stub.BaseAddress, "a"), null, Token);

        Assert.Equal(HttpStatusCode.OK, patch.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, put.StatusCode);
        Assert.Equal(["PATCH", "PUT"], (await _stub.RequestsAsync()).Select(request => request.Method));
    }

    [Fact]
    public async Task A_query_matches_exactly_as_it_is_written_on_the_wire()
    {
        await _stub.Given("GET", "/a%2Fb").WithQuery("page%5Bsize%5D=1&q=a%20b").RespondsAsync(StubResponse.Empty(200));

        Assert.Equal(HttpStatusCode.OK, await GetAsync("/a%2Fb?page%5Bsize%5D=1&q=a%20b"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/a%2Fb?page[size]=1&q=a%20b"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/a%2Fb?page%5Bsize%5D=1&q=a+b"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/a%2Fb?q=a%20b&page%5Bsize%5D=1"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/a%2Fb?page%5Bsize%5D=1&q=a%20b&c=d"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/a%2Fb"));
    }

    [Fact]
    public async Task A_query_is_reported_raw_and_decoded_in_its_order()
    {
        const string Query = "b=2&a=1&b=%C3%A9%26%3D%2B+%20%252F&page%5Bsize%5D=5&page[number]=0&empty=&bare&x=y=z&&";

        await GetAsync($"/a?{Query}");

        var request = await _stub.SingleRequestAsync();
        Assert.Equal("/a", request.RawPath);
        Assert.Equal(Query, request.RawQuery);
        Assert.Equal(
            [("b", "2"), ("a", "1"), ("b", "é&=+  %2F"), ("page[size]", "5"), ("page[number]", "0"), ("empty", ""), ("bare", ""), ("x", "y=z")],
            request.Query.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task A_request_without_a_query_has_an_empty_one()
    {
        await GetAsync("/a");

        var request = await _stub.SingleRequestAsync();
        Assert.Equal("", request.RawQuery);
        Assert.Empty(request.Query);
    }

    [Fact]
    public async Task Any_method_and_path_match_a_stub_for_anything()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Empty(202));

        using var response = await _client.DeleteAsync(new Uri(_stub.BaseAddress, "a/b%2Fc?d=e"), Token);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, await GetAsync("/"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("/a?b=c")]
    public void A_path_that_could_never_match_is_refused(string path)
    {
        Assert.Throws<ArgumentException>(() => _stub.Given("GET", path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?b=c")]
    public void A_query_that_could_never_match_is_refused(string query)
    {
        Assert.Throws<ArgumentException>(() => _stub.Given("GET", "/a").WithQuery(query));
        Assert.Throws<ArgumentException>(() => _stub.GivenAny().WithQuery("b=c"));
    }

    [Fact]
    public async Task A_stub_without_a_response_is_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _stub.GivenAny().RespondsAsync());
    }

    private async Task<HttpStatusCode> GetAsync(string target)
    {
        // HttpClient would otherwise resolve the dots and escape the brackets that these tests are about.
        var uri = new Uri(_stub.BaseAddress.AbsoluteUri + target[1..], AsWritten);
        using var response = await _client.GetAsync(uri, Token);
        return response.StatusCode;
    }
}
