using System.Net.Sockets;
using System.Text;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Server;

/// <summary>What other languages' clients write to a socket.</summary>
public sealed class RawRequestTests : IAsyncDisposable
{
    private const string Headers = "Host: 127.0.0.1\r\nDD-API-KEY: a\r\nDD-APPLICATION-KEY: b\r\nContent-Type: application/json\r\n";
    private const string NewType = """{"data":{"type":"case_type","attributes":{"name":"World 🌍"}}}""";

    private readonly InMemoryDatadog _datadog = new();
    private readonly InMemoryDatadogServer _server;
    private readonly TcpClient _connection = new();

    public RawRequestTests() => _server = InMemoryDatadogServer.Start(_datadog);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
        _datadog.Dispose();
    }

    [Fact]
    public async Task One_connection_serves_one_request_after_the_other()
    {
        await ConnectAsync();

        Assert.Equal(201, (await SendAsync("POST /api/v2/cases/types", WithLength(NewType))).Status);
        Assert.Equal(404, (await SendAsync("GET /api/v2/cases/CASEM-1", "\r\n")).Status);
        var list = await SendAsync("GET /api/v2/cases/types", "\r\n");

        Assert.Equal((200, "application/vnd.api+json"), (list.Status, list.ContentType));
        Assert.Equal(["Standard", "World 🌍"], list.Data.AsArray().Select(type => (string?)type!["attributes"]!["name"]));
    }

    [Fact]
    public async Task A_body_can_come_in_chunks()
    {
        await ConnectAsync();
        var (first, second) = (NewType[..10], NewType[10..]);

        var created = await SendAsync("POST /api/v2/cases/types", $"Transfer-Encoding: chunked\r\n\r\n{Chunk(first)}{Chunk(second)}0\r\n\r\n");

        Assert.Equal((201, "World 🌍"), (created.Status, (string?)created.Attributes["name"]));
        Assert.Equal(NewType, Assert.Single(_datadog.Requests).Body);
    }

    [Fact]
    public async Task A_body_can_wait_to_be_asked_for()
    {
        await ConnectAsync();
        await WriteAsync($"POST /api/v2/cases/types HTTP/1.1\r\n{Headers}Expect: 100-continue\r\nContent-Length: {Encoding.UTF8.GetByteCount(NewType)}\r\n\r\n");
        Assert.Equal(100, (await ReadAsync()).Status);

        await WriteAsync(NewType);

        Assert.Equal(201, (await ReadAsync()).Status);
    }

    [Fact]
    public async Task A_DELETE_can_have_a_body_and_is_answered_without_one()
    {
        await ConnectAsync();
        var view = await _datadog.Client.Views.CreateAsync(new CreateCaseViewRequest { ProjectId = _datadog.ProjectId, Name = "All", Query = "" });

        Assert.Equal(new Reply(204, null, ""), await SendAsync($"DELETE /api/v2/cases/views/{view.Id}", WithLength("""{"data":{}}""")));
        Assert.Equal("""{"data":{}}""", Assert.Single(_datadog.Requests).Body);
        Assert.Equal(404, (await SendAsync($"DELETE /api/v2/cases/views/{view.Id}", "\r\n")).Status);
        Assert.Null(_datadog.Requests[1].Body);
    }

    [Fact]
    public async Task A_POST_need_not_have_a_body()
    {
        await ConnectAsync();

        var favorite = await SendAsync($"POST /api/v2/cases/projects/{_datadog.ProjectId}/favorites", "Content-Length: 0\r\n\r\n");

        Assert.Equal(new Reply(204, null, ""), favorite);
        Assert.Equal(_datadog.ProjectId, Assert.Single(await _datadog.Client.Projects.ListFavoritesAsync()).Id);
    }

    [Fact]
    public async Task A_path_arrives_as_it_was_written()
    {
        await ConnectAsync();

        await SendAsync("GET //api/v2/cases/%C3%84%2F%25?x=%2F+y", "\r\n");

        Assert.Equal("//api/v2/cases/%C3%84%2F%25?x=%2F+y", Assert.Single(_datadog.Requests).PathAndQuery);
    }

    [Theory]
    [InlineData("GET /api/v2/cases/types HTTP/1.1\r\nConnection: close\r\n", "HTTP/1.1 200 OK\r\n")]
    [InlineData("GET /api/v2/cases/types HTTP/1.0\r\n", "HTTP/1.1 200 OK\r\n")]
    [InlineData("GET http://localhost/api/v2/cases/types HTTP/1.1\r\nConnection: close\r\n", "HTTP/1.1 200 OK\r\n")]
    [InlineData("HEAD /api/v2/cases/types HTTP/1.1\r\nConnection: close\r\n", "HTTP/1.1 404 Not Found\r\n")]
    [InlineData("\r\n", "")]
    [InlineData("GET /api/v2/cases/types HTTP/2\r\n", "")]
    [InlineData("GET nowhere HTTP/1.1\r\n", "")]
    [InlineData("GET / HTTP/1.1\r\nno header\r\n", "")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: -1\r\n", "")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "")]
    public async Task A_connection_is_closed_after_the_answer_when_it_should_be_and_without_one_when_it_is_not_HTTP(string request, string answer)
    {
        await ConnectAsync();
        await WriteAsync($"{request}Authorization: Bearer token\r\n\r\n");

        var all = await ReadToEndAsync();
        Assert.StartsWith(answer, all, StringComparison.Ordinal);
        Assert.Equal(answer.Length == 0 || request.StartsWith("HEAD", StringComparison.Ordinal), !all.Contains('}'));
    }

    [Fact]
    public async Task Without_keys_a_request_is_unauthorized()
    {
        await ConnectAsync();
        await WriteAsync("GET /api/v2/cases/types HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        Assert.Equal(new Reply(401, "application/json", """{"errors":["Unauthorized"]}"""), await ReadAsync());
    }

    [Fact]
    public async Task Who_hangs_up_in_the_middle_of_a_request_disturbs_nobody()
    {
        await ConnectAsync();
        await WriteAsync($"POST /api/v2/cases/types HTTP/1.1\r\n{Headers}Content-Length: 1000\r\n\r\n{NewType}");
        _connection.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, await _connection.Client.ReceiveAsync(new byte[1], Token));

        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer token");
        Assert.Contains("Standard", await client.GetStringAsync(new Uri(_server.BaseAddress, "api/v2/cases/types")), StringComparison.Ordinal);
        Assert.Single(_datadog.CaseTypes);
    }

    private static string WithLength(string body) => $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    private static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    private Task ConnectAsync() => _connection.ConnectAsync(_server.BaseAddress.Host, _server.BaseAddress.Port, Token).AsTask();

    private async Task<Reply> SendAsync(string methodAndTarget, string restOfHeadersAndBody)
    {
        await WriteAsync($"{methodAndTarget} HTTP/1.1\r\n{Headers}{restOfHeadersAndBody}");
        return await ReadAsync();
    }

    private Task WriteAsync(string text) => _connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Token).AsTask();

    private async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(_connection.GetStream());
        try
        {
            return await reader.ReadToEndAsync(Token);
        }
        catch (IOException)
        {
            // Who closes a connection with something left to read resets it.
            return "";
        }
    }

    /// <summary>Reads one response and leaves the connection open.</summary>
    private async Task<Reply> ReadAsync()
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await ReadLineAsync());
        }
        while (lines[^1].Length > 0);

        var body = new byte[int.Parse(Header(lines, "Content-Length") ?? "0", null)];
        await _connection.GetStream().ReadExactlyAsync(body, Token);
        return new Reply(int.Parse(lines[0].Split(' ')[1], null), Header(lines, "Content-Type"), Encoding.UTF8.GetString(body));
    }

    private async Task<string> ReadLineAsync()
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (!line.TakeLast(2).SequenceEqual("\r\n"u8.ToArray()))
        {
            await _connection.GetStream().ReadExactlyAsync(next, Token);
            line.Add(next[0]);
        }

        return Encoding.ASCII.GetString([.. line.SkipLast(2)]);
    }

    private static string? Header(IEnumerable<string> lines, string name) => lines
        .Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();
}
