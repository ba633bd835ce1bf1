using Datadog.CaseManagement.Benchmarks.Speed.HandWritten;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>The library and the hand-written client before the same answers, without a network or over loopback.</summary>
internal sealed class Contestants : IAsyncDisposable
{
    private readonly LoopbackServer? _server;

    private Contestants(Func<HttpMessageHandler> handler, Uri address, LoopbackServer? server)
    {
        _server = server;
        Address = address;
        HandWritten = new PlainClient(handler(), address);
        Library = new DatadogCaseManagementClient(
            new HttpClient(handler()) { Timeout = Timeout.InfiniteTimeSpan },
            new DatadogCaseManagementOptions { ApiKey = Keys.ApiKey, ApplicationKey = Keys.ApplicationKey, BaseAddress = address });
    }

    public Uri Address { get; private set; } = null!;

    public PlainClient HandWritten { get; }

    public DatadogCaseManagementClient Library { get; }

    public static async Task<Contestants> MeetAsync(Wire wire, byte[] answer)
    {
        if (wire == Wire.InMemory)
        {
            return new Contestants(() => new CannedHandler(_ => answer), new Uri("https://api.datadoghq.com/"), null);
        }

        var server = await LoopbackServer.StartAsync(async context =>
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
        return new Contestants(static () => new SocketsHttpHandler(), server.Address, server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
