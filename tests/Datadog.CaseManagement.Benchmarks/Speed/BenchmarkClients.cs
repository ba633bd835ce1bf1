using Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The library and the hand-written client with the same responses. Each has its own connections, with the same settings.</summary>
internal sealed class BenchmarkClients : IDisposable
{
    private BenchmarkClients(PlainClient handWritten, DatadogCaseManagementClient library) => (HandWritten, Library) = (handWritten, library);

    public PlainClient HandWritten { get; }

    public DatadogCaseManagementClient Library { get; }

    /// <summary>Creates clients that get the same response to every request.</summary>
    public static BenchmarkClients Create(NetworkKind network, byte[] body) =>
        network == NetworkKind.InMemory
            ? CreateInMemory(_ => body)
            : Create(() => InMemoryConnection.CreateHandler(body), new Uri("http://localhost/"));

    /// <summary>Creates clients without a network.</summary>
    public static BenchmarkClients CreateInMemory(Func<HttpRequestMessage, byte[]> respond) =>
        Create(() => new FixedResponseHandler(respond), new Uri("https://api.datadoghq.com/"));

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

    public void Dispose()
    {
        HandWritten.Dispose();
        Library.Dispose();
    }

    private static BenchmarkClients Create(Func<HttpMessageHandler> createHandler, Uri address) =>
        new(
            new PlainClient(createHandler(), address),
            new DatadogCaseManagementClient(new HttpClient(createHandler()) { Timeout = Timeout.InfiniteTimeSpan }, CreateOptions(address)));
}

/// <summary>Invalid keys with the format and length of real ones.</summary>
internal static class TestKeys
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    public const string ApplicationKey = "0123456789abcdef0123456789abcdef01234567";
}
