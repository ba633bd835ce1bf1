using Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The library and the hand-written client before the same answers, each with the connections that it makes by itself.</summary>
internal sealed class Contestants : IAsyncDisposable
{
    private readonly LoopbackServer? _server;

    private Contestants(PlainClient handWritten, DatadogCaseManagementClient library, LoopbackServer? server) =>
        (HandWritten, Library, _server) = (handWritten, library, server);

    public PlainClient HandWritten { get; }

    public DatadogCaseManagementClient Library { get; }

    /// <summary>Before the same answer to everything.</summary>
    public static async Task<Contestants> MeetAsync(Wire wire, byte[] answer)
    {
        if (wire == Wire.InMemory)
        {
            return Meet(_ => answer);
        }

        var server = await ServeAsync(answer);
        return new Contestants(
            new PlainClient(new SocketsHttpHandler(), server.Address), new DatadogCaseManagementClient(OptionsFor(server.Address)), server);
    }

    /// <summary>The server that they meet before over loopback.</summary>
    public static Task<LoopbackServer> ServeAsync(byte[] answer) => LoopbackServer.StartAsync(async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        foreach (var (name, value) in CannedHandler.RateLimitHeaders)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    });

    /// <summary>Without a network.</summary>
    public static Contestants Meet(Func<HttpRequestMessage, byte[]> answer)
    {
        var address = new Uri("https://api.datadoghq.com/");
        return new Contestants(
            new PlainClient(new CannedHandler(answer), address),
            new DatadogCaseManagementClient(
                new HttpClient(new CannedHandler(answer)) { Timeout = Timeout.InfiniteTimeSpan }, OptionsFor(address)),
            null);
    }

    public static DatadogCaseManagementOptions OptionsFor(Uri address) =>
        new() { ApiKey = Keys.ApiKey, ApplicationKey = Keys.ApplicationKey, BaseAddress = address };

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
