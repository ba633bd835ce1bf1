namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>What the stub server decides itself; the rest is WireMock.Net's.</summary>
public sealed class StubServerTests : IDisposable
{
    private readonly HttpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Responses_come_in_sequence_and_the_last_one_repeats()
    {
        using var stub = new StubServer();
        stub.Given("GET", "/a").Responds(StubResponse.Text(200, "1"), StubResponse.Text(200, "2"));
        stub.Given("GET", "/b").Responds(StubResponse.Text(200, "b"));

        string[] answers = [await GetAsync(stub, "a"), await GetAsync(stub, "b"), await GetAsync(stub, "a"), await GetAsync(stub, "a")];

        Assert.Equal(["1", "b", "2", "2"], answers);
    }

    [Fact]
    public async Task The_most_specific_stub_answers_and_of_equals_the_newest()
    {
        using var stub = new StubServer();
        stub.Given("GET", "/a").WithQuery("b=%2F").Responds(StubResponse.Text(200, "query"));
        stub.Given("GET", "/a").Responds(StubResponse.Text(200, "old path"));
        stub.Given("GET", "/a").Responds(StubResponse.Text(200, "path"));
        stub.GivenAny().Responds(StubResponse.Text(200, "any"));

        string[] answers = [await GetAsync(stub, "a?b=%2F"), await GetAsync(stub, "a?b=/"), await GetAsync(stub, "a%2F"), await GetAsync(stub, "a")];

        Assert.Equal(["query", "path", "any", "path"], answers);
    }

    [Fact]
    public async Task Paths_match_and_are_recorded_as_they_are_on_the_wire()
    {
        const string Target = "/a%2Fb%3B%252F;+%20?c=%3B+%2B";
        using var stub = new StubServer();
        stub.Given("DELETE", "/a%2Fb%3B%252F;+%20").Responds(StubResponse.Empty(200));
        byte[] body = [0x00, 0xFF, 0xFE, 0xC3];
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(stub.BaseAddress, Target)) { Content = new ByteArrayContent(body) };

        using var response = await _client.SendAsync(request, Token);

        var recorded = stub.SingleRequest();
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal($"DELETE {Target}", recorded.ToString());
        Assert.Equal([KeyValuePair.Create("c", "; +")], recorded.Query);
        Assert.Equal(body, recorded.Body);
    }

    [Fact]
    public async Task Repeated_headers_and_the_bytes_of_a_body_arrive_as_given()
    {
        byte[] body = [0x00, 0xFF, 0xFE, 0xC3];
        using var stub = new StubServer();
        stub.GivenAny().Responds(StubResponse.Bytes(201, body, "application/octet-stream").WithHeader("X-Many", "a", "b").WithHeader("x-many", "c"));

        using var response = await _client.GetAsync(stub.BaseAddress, Token);

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(["a", "b", "c"], response.Headers.GetValues("X-Many"));
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_request_that_no_stub_matches_fails_the_test_and_is_named()
    {
        var stub = new StubServer();
        stub.Given("POST", "/a").Responds(StubResponse.Empty(200));

        using var response = await _client.GetAsync(new Uri(stub.BaseAddress, "a?b=c"), Token);

        Assert.Equal(404, (int)response.StatusCode);
        var failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(stub.Dispose);
        Assert.Contains("No stub matched GET /a?b=c", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_request_is_one_and_not_two()
    {
        using var stub = new StubServer();
        stub.GivenAny().Responds(StubResponse.Text(200, ""));
        var none = Assert.ThrowsAny<Xunit.Sdk.XunitException>(stub.SingleRequest);
        await GetAsync(stub, "first");
        await GetAsync(stub, "second?a=b");

        var two = Assert.ThrowsAny<Xunit.Sdk.XunitException>(stub.SingleRequest);

        Assert.Contains("0 arrived", none.Message, StringComparison.Ordinal);
        Assert.Contains("2 arrived: GET /first, GET /second?a=b", two.Message, StringComparison.Ordinal);
    }

    private Task<string> GetAsync(StubServer stub, string target) => _client.GetStringAsync(new Uri(stub.BaseAddress, target), Token);
}
