using System.Net;
using System.Net.Sockets;
using System.Text;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.InMemory;
using Datadog.CaseManagement.Tests.Infrastructure;
using InMemoryServer;
using Microsoft.AspNetCore.Builder;

namespace Datadog.CaseManagement.Tests.Samples;

/// <summary>The in-memory Datadog on Kestrel, over real sockets.</summary>
public sealed class InMemoryServerTests : IAsyncLifetime
{
    private const string Headers =
        "Host: 127.0.0.1\r\nDD-API-KEY: a\r\nDD-APPLICATION-KEY: b\r\nContent-Type: application/json\r\n";

    private const string NewCaseType = """{"data":{"type":"case_type","attributes":{"name":"World 🌍"}}}""";

    private readonly FakeClock _clock = new();
    private readonly InMemoryDatadog _datadog;
    private WebApplication _server = null!;
    private DatadogCaseManagementClient _client = null!;

    public InMemoryServerTests() => _datadog = new InMemoryDatadog(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Uri Address => new(_server.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        _server = await InMemoryDatadogServer.StartAsync(_datadog);
        _client = new DatadogCaseManagementClient(
            new HttpClient(),
            new DatadogCaseManagementOptions { BaseAddress = Address, AccessToken = "token", Retry = { MaxRetries = 0 } });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _datadog.Dispose();
    }

    [Fact]
    public async Task The_server_listens_on_the_loopback_address_only() => Assert.Equal("127.0.0.1", Address.Host);

    [Fact]
    public async Task A_client_gets_the_responses_of_the_in_memory_Datadog()
    {
        var created = await _client.Cases.CreateAsync(NewCase("Größer als 🌍"), Token);
        var updated = await _client.Cases.UpdateDueDateAsync(created.Attributes.Key!, new DateOnly(2026, 12, 31), Token);

        Assert.Equal("Größer als 🌍", updated.Attributes.Title);
        Assert.Equal(Json.Serialize(updated), Json.Serialize(Assert.Single(_datadog.Cases) with { Relationships = updated.Relationships }));
        Assert.Equal(["POST", "POST"], _datadog.Requests.Select(request => request.Method.Method));
    }

    [Theory]
    [InlineData("/api/v2/cases/CASEM-1%2Fdue_date")]
    [InlineData("//api/v2/cases/%C3%84%2F%25?x=%2F+y")]
    public async Task A_path_is_received_as_it_was_sent(string target)
    {
        var response = await SendAsync($"GET {target} HTTP/1.1\r\n{Headers}\r\n");

        Assert.Equal(RawResponse.NotFound("case"), response);
        Assert.Equal(target, Assert.Single(_datadog.Requests).PathAndQuery);
    }

    [Fact]
    public async Task A_body_with_a_length_and_a_body_in_chunks_are_received()
    {
        var chunks = $"{Chunk(NewCaseType[..10])}{Chunk(NewCaseType[10..])}0\r\n\r\n";
        var length = $"Content-Length: {Encoding.UTF8.GetByteCount(NewCaseType)}\r\n\r\n{NewCaseType}";

        Assert.Equal(201, (await SendAsync($"POST /api/v2/cases/types HTTP/1.1\r\n{Headers}Transfer-Encoding: chunked\r\n\r\n{chunks}")).Status);
        Assert.Equal(201, (await SendAsync($"POST /api/v2/cases/types HTTP/1.1\r\n{Headers}{length}")).Status);

        Assert.Equal([NewCaseType, NewCaseType], _datadog.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_request_without_a_body_and_a_response_without_one_are_supported()
    {
        var path = $"/api/v2/cases/projects/{_datadog.ProjectId}/favorites";

        Assert.Equal(RawResponse.NoContent, await SendAsync($"POST {path} HTTP/1.1\r\n{Headers}Content-Length: 0\r\n\r\n"));
        Assert.Equal(RawResponse.NoContent, await SendAsync($"DELETE {path} HTTP/1.1\r\n{Headers}\r\n"));

        Assert.Equal([null, null], _datadog.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_request_without_keys_is_unauthorized() => Assert.Equal(
        new RawResponse(401, "application/json", """{"errors":["Unauthorized"]}"""),
        await SendAsync("GET /api/v2/cases/types HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));

    [Fact]
    public async Task A_rate_limited_response_has_its_headers()
    {
        _datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(7), "cases"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => _client.CaseTypes.ListAsync(Token));

        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
        Assert.Equal(new RateLimit { Name = "cases", Remaining = 0, Reset = TimeSpan.FromSeconds(7) }, exception.RateLimit);
    }

    [Fact]
    public async Task A_connection_is_lost_after_the_request_was_processed()
    {
        await _client.CaseTypes.ListAsync(Token);
        _datadog.AddFault(InMemoryFault.ResponseLost);

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Cases.CreateAsync(NewCase("T"), Token));

        Assert.Single(_datadog.Cases);
        Assert.Equal("CASEM-2", (await _client.Cases.CreateAsync(NewCase("T"), Token)).Attributes.Key);
    }

    [Fact]
    public async Task Each_request_has_its_own_connection_so_that_no_client_hides_a_lost_one_by_another_attempt()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(Address, Token);
        _datadog.AddFault(InMemoryFault.ConnectionLost);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Address, Token));

        Assert.True(response.Headers.ConnectionClose);
        Assert.Equal(2, _datadog.Requests.Count);
    }

    [Fact]
    public async Task A_slow_request_is_processed_after_the_delay()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));
        var creating = _client.Cases.CreateAsync(NewCase("T"), Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        Assert.Empty(_datadog.Cases);

        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal("CASEM-1", (await creating).Attributes.Key);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_slow_request()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromHours(1)));
        var creating = _client.Cases.CreateAsync(NewCase("T"), Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromHours(1));

        await _server.StopAsync(Token).WaitAsync(TimeSpan.FromSeconds(5), Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => creating);
        Assert.Empty(_datadog.Cases);
    }

    [Fact]
    public async Task A_port_in_use_is_an_error() =>
        await Assert.ThrowsAsync<IOException>(() => InMemoryDatadogServer.StartAsync(_datadog, Address.Port));

    private CreateCaseRequest NewCase(string title) => new() { ProjectId = _datadog.ProjectId, Title = title, TypeId = CaseType.StandardId };

    private static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    /// <summary>Sends a request as text, which no HTTP client normalizes, and reads until the server closes the connection.</summary>
    private async Task<RawResponse> SendAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(Address.Host, Address.Port, Token);
        await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Token);
        using var reader = new StreamReader(connection.GetStream());
        var response = await reader.ReadToEndAsync(Token).WaitAsync(TimeSpan.FromSeconds(10), Token);
        var (head, body) = response.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : (response, "");
        var contentType = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Type: ", StringComparison.Ordinal))?["Content-Type: ".Length..];
        return new RawResponse(int.Parse(head.Split(' ')[1], null), contentType, body);
    }
}
