using System.Net;

namespace Datadog.CaseManagement.Tests.Infrastructure;

public sealed class StubServerTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private StubServer _stub = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stub = await StubServer.StartAsync();
        _client.BaseAddress = _stub.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task An_engine_that_does_not_exist_is_refused_by_name()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StubServer.StartAsync("nginx"));

        Assert.Contains("STUB_SERVER is 'nginx'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_base_address_is_on_the_loopback_interface_and_ends_with_a_slash()
    {
        Assert.True(_stub.BaseAddress.IsLoopback);
        Assert.EndsWith("/", _stub.BaseAddress.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_answers_with_its_status_headers_and_body_and_nothing_is_compressed()
    {
        // Servers leave a small body uncompressed in any case.
        var json = $$"""{"data":"{{new string('x', 10_000)}}"}""";
        await _stub.Given("POST", "/api/v2/cases").RespondsAsync(
            StubResponse.Json(201, json).WithHeader("X-One", "1").WithHeader("X-Many", "a", "b").WithHeader("x-many", "c"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v2/cases");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var response = await _client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("application/vnd.api+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["1"], response.Headers.GetValues("X-One"));
        Assert.Equal(["a", "b", "c"], response.Headers.GetValues("X-Many"));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(json, await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_response_without_a_body_has_no_content_type()
    {
        await _stub.Given("DELETE", "/a").RespondsAsync(StubResponse.Empty(204));

        using var response = await _client.DeleteAsync("a", Token);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task The_bytes_of_a_response_survive_whatever_they_are()
    {
        byte[] bytes = [.. "Größe 漢字 🐶"u8, 0x00, 0xFF, 0xFE, 0xC3];
        await _stub.GivenAny().RespondsAsync(StubResponse.Bytes(200, bytes, "application/octet-stream"));

        Assert.Equal(bytes, await _client.GetByteArrayAsync("a", Token));
    }

    [Fact]
    public async Task A_gzipped_response_is_compressed_on_the_wire()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Text(200, "Größe").Gzipped());
        using var decompressing = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip });

        using var raw = await _client.GetAsync("a", Token);

        Assert.Equal(["gzip"], raw.Content.Headers.ContentEncoding);
        Assert.Equal("Größe", await decompressing.GetStringAsync(_stub.BaseAddress, Token));
    }

    [Fact]
    public async Task The_bytes_of_a_request_survive_whatever_they_are()
    {
        byte[] bytes = [.. "Größe 漢字 🐶"u8, 0x00, 0xFF, 0xFE, 0xC3];

        using var response = await _client.PostAsync("a", new ByteArrayContent(bytes), Token);

        Assert.Equal(bytes, (await _stub.SingleRequestAsync()).Body);
    }

    [Fact]
    public async Task A_json_body_can_be_read_as_text_and_as_json()
    {
        using var response = await _client.PostAsync("a", new StringContent("""{"name":"Größe 🐶"}"""), Token);

        var request = await _stub.SingleRequestAsync();
        Assert.Equal("""{"name":"Größe 🐶"}""", request.BodyText);
        Assert.Equal("Größe 🐶", request.Json.GetProperty("name").GetString());
        Assert.Equal("HTTP/1.1", request.Protocol);
    }

    [Fact]
    public async Task Headers_are_found_without_regard_to_case_and_keep_all_their_values()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "a");
        message.Headers.Add("DD-API-KEY", "key");
        message.Headers.TryAddWithoutValidation("X-List", "a, b");

        using var response = await _client.SendAsync(message, Token);

        var request = await _stub.SingleRequestAsync();
        Assert.Equal("key", request.Header("dd-api-key"));
        Assert.Equal("a, b", request.Header("X-List"));
        Assert.Equal(["key"], request.Headers["Dd-Api-Key"]);
        Assert.Null(request.Header("X-Absent"));
    }

    [Fact]
    public async Task A_header_that_is_sent_on_two_lines_has_two_values()
    {
        await RawHttp.SendAsync(_stub.BaseAddress, "GET", "a", "X-Two: 1\r\nX-Two: 2\r\n");

        var request = await _stub.SingleRequestAsync();
        Assert.Equal(["1", "2"], request.Headers["X-Two"]);
        Assert.Equal("1, 2", request.Header("X-Two"));
    }

    [Fact]
    public async Task A_sequence_gives_its_responses_in_order_and_then_repeats_the_last()
    {
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(503, "1"), StubResponse.Text(429, "2"), StubResponse.Text(200, "3"));

        var answers = new List<(int Status, string Text)>();
        for (var count = 0; count < 5; count++)
        {
            using var response = await _client.GetAsync("a", Token);
            answers.Add(((int)response.StatusCode, await response.Content.ReadAsStringAsync(Token)));
        }

        Assert.Equal([(503, "1"), (429, "2"), (200, "3"), (200, "3"), (200, "3")], answers);
    }

    [Fact]
    public async Task Two_sequences_advance_independently()
    {
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "a1"), StubResponse.Text(200, "a2"));
        await _stub.Given("GET", "/b").RespondsAsync(StubResponse.Text(200, "b1"), StubResponse.Text(200, "b2"));

        string[] answers =
        [
            await _client.GetStringAsync("a", Token),
            await _client.GetStringAsync("a", Token),
            await _client.GetStringAsync("b", Token),
        ];

        Assert.Equal(["a1", "a2", "b1"], answers);
    }

    [Fact]
    public async Task A_request_that_matches_no_stub_is_answered_404_and_recorded()
    {
        await _stub.Given("POST", "/a").RespondsAsync(StubResponse.Empty(200));

        using var response = await _client.GetAsync("a?b=c", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("No stub matched the request.", await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("GET /a?b=c", (await _stub.SingleRequestAsync()).ToString());
    }

    [Fact]
    public async Task The_newest_stub_wins_over_an_older_one_for_the_same_request()
    {
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "old"));
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "new"));

        Assert.Equal("new", await _client.GetStringAsync("a", Token));
    }

    [Fact]
    public async Task A_more_specific_stub_wins_over_a_newer_one_that_is_less_specific()
    {
        await _stub.Given("GET", "/a").WithQuery("b=c").RespondsAsync(StubResponse.Text(200, "query"));
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "path"));
        await _stub.GivenAny().RespondsAsync(StubResponse.Text(200, "any"));

        string[] answers =
        [
            await _client.GetStringAsync("a?b=c", Token),
            await _client.GetStringAsync("a?b=d", Token),
            await _client.GetStringAsync("z", Token),
        ];

        Assert.Equal(["query", "path", "any"], answers);
    }

    [Fact]
    public async Task Requests_are_reported_in_the_order_of_their_arrival()
    {
        var paths = Enumerable.Range(0, 50).Select(number => $"/{number}").ToArray();

        foreach (var path in paths)
        {
            using var response = await _client.GetAsync(path[1..], Token);
        }

        Assert.Equal(paths, (await _stub.RequestsAsync()).Select(request => request.RawPath));
    }

    [Fact]
    public async Task A_single_request_is_asked_for_in_vain_when_none_or_two_arrived()
    {
        var none = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(_stub.SingleRequestAsync);
        using var first = await _client.GetAsync("first", Token);
        using var second = await _client.PutAsync("second?a=b", new StringContent(""), Token);

        var two = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(_stub.SingleRequestAsync);

        Assert.Contains("0 arrived", none.Message, StringComparison.Ordinal);
        Assert.Contains("2 arrived: GET /first, PUT /second?a=b", two.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stubs_that_run_side_by_side_know_nothing_of_each_other()
    {
        await Parallel.ForAsync(0, 8, Token, async (number, token) =>
        {
            await using var stub = await StubServer.StartAsync();
            await stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "first"), StubResponse.Text(200, $"{number}"));

            Assert.Equal("first", await _client.GetStringAsync(new Uri(stub.BaseAddress, "a"), token));
            Assert.Equal($"{number}", await _client.GetStringAsync(new Uri(stub.BaseAddress, "a"), token));
            Assert.Equal(2, (await stub.RequestsAsync()).Count);
        });

        Assert.Empty(await _stub.RequestsAsync());
    }

    [Fact]
    public async Task The_end_of_one_stub_leaves_another_one_as_it_was()
    {
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "here"));
        await using (var other = await StubServer.StartAsync())
        {
            await other.Given("GET", "/a").RespondsAsync(StubResponse.Text(200, "there"));
            Assert.Equal("there", await _client.GetStringAsync(new Uri(other.BaseAddress, "a"), Token));
        }

        Assert.Equal("here", await _client.GetStringAsync("a", Token));
        await _stub.SingleRequestAsync();
    }
}
