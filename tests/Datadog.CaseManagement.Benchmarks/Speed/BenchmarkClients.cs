using Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The library and the hand-written client with the same responses. Each has its own connections.</summary>
internal sealed class BenchmarkClients : IAsyncDisposable
{
    private readonly LoopbackServer? _server;

    private BenchmarkClients(PlainClient handWritten, DatadogCaseManagementClient library, LoopbackServer? server) =>
        (HandWritten, Library, _server) = (handWritten, library, server);

    public PlainClient HandWritten { get; }

    public DatadogCaseManagementClient Library { get; }

    /// <summary>Creates clients that get the same response to every request.</summary>
    public static async Task<BenchmarkClients> CreateAsync(NetworkKind network, byte[] body)
    {
        if (network == NetworkKind.InMemory)
        {
            return CreateInMemory(_ => body);
        }

        var server = await StartServerAsync(body);
        return new BenchmarkClients(
            new PlainClient(new SocketsHttpHandler(), server.Address), new DatadogCaseManagementClient(CreateOptions(server.Address)), server);
    }

    /// <summary>Creates clients without a network.</summary>
    public static BenchmarkClients CreateInMemory(Func<HttpRequestMessage, byte[]> respond)
    {
        var address = new Uri("https://api.datadoghq.com/");
        return new BenchmarkClients(
            new PlainClient(new FixedResponseHandler(respond), address),
            new DatadogCaseManagementClient(
                new HttpClient(new FixedResponseHandler(respond)) { Timeout = Timeout.InfiniteTimeSpan }, CreateOptions(address)),
            null);
    }

    /// <summary>Starts the server that the clients call over loopback.</summary>
    public static Task<LoopbackServer> StartServerAsync(byte[] body) => LoopbackServer.StartAsync(async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        foreach (var (name, value) in FixedResponseHandler.RateLimitHeaders)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    });

    public static DatadogCaseManagementOptions CreateOptions(Uri address) =>
        new() { ApiKey = TestKeys.ApiKey, ApplicationKey = TestKeys.ApplicationKey, BaseAddress = address };

    public async ValueTask DisposeAsync()
    {
        HandWritten.Dispose();
        Library.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}

/// <summary>Invalid keys with the format and length of real ones.</summary>
internal static class TestKeys
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    public const string ApplicationKey = "0123456789abcdef0123456789abcdef01234567";
}
