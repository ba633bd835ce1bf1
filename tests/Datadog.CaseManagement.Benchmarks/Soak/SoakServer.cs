using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>Counts the requests of each call, and fails every twentieth request.</summary>
/// <param name="calls">The number of calls.</param>
internal sealed class SoakServer(int calls)
{
    private const int RequestsPerFault = 20;
    private const int FaultKinds = 4;

    private static readonly TimeSpan SlowDelay = TimeSpan.FromMilliseconds(30);

    private readonly int[] _received = new int[calls];
    private readonly int[] _executed = new int[calls];
    private readonly int[] _failed = new int[calls];
    private int _requests;

    public int Requests => _requests;

    public int Failed => _failed.Sum();

    public int GetReceived(int call) => _received[call];

    public int GetExecuted(int call) => _executed[call];

    public int GetFailed(int call) => _failed[call];

    public async Task HandleAsync(HttpContext context)
    {
        var call = await GetCallNumberAsync(context.Request);
        Interlocked.Increment(ref _received[call]);
        var number = Interlocked.Increment(ref _requests);
        var body = Encoding.UTF8.GetBytes($$$$"""{"data":{"id":"{{{{call}}}}","type":"case","attributes":{"title":"a case of the soak"}}}""");
        var fault = number % RequestsPerFault == 0 ? (SoakFault)(number / RequestsPerFault % FaultKinds) : SoakFault.None;
        if (fault is SoakFault.Slow)
        {
            await Task.Delay(SlowDelay);
        }

        // A request is executed before a reset or a truncated response, which the client cannot know. It is not executed before a 503.
        Interlocked.Add(ref _failed[call], fault is SoakFault.None or SoakFault.Slow ? 0 : 1);
        Interlocked.Add(ref _executed[call], fault is SoakFault.Unavailable ? 0 : 1);
        switch (fault)
        {
            case SoakFault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("""{"errors":["Service unavailable"]}""");
                break;
            case SoakFault.Reset:
                GetSocket(context).Close(timeout: 0);
                context.Abort();
                break;
            case SoakFault.Truncated:
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                GetSocket(context).Shutdown(SocketShutdown.Both);
                context.Abort();
                break;
            default:
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
                break;
        }
    }

    // The number of a creation is in the title, that of any other call in the path.
    private static async Task<int> GetCallNumberAsync(HttpRequest request)
    {
        var segments = request.Path.Value!.Split('/');
        if (segments.FirstOrDefault(segment => segment.StartsWith(SoakMeasurement.Prefix, StringComparison.Ordinal)) is { } id)
        {
            await request.Body.CopyToAsync(Stream.Null);
            return SoakMeasurement.ParseNumber(id);
        }

        using var document = await JsonDocument.ParseAsync(request.Body);
        return SoakMeasurement.ParseNumber(document.RootElement.GetProperty("data").GetProperty("attributes").GetProperty("title").GetString()!);
    }

    private static Socket GetSocket(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}

/// <summary>The faults, which take turns. <see cref="None"/> is last so that they begin at 0.</summary>
internal enum SoakFault
{
    Unavailable,
    Reset,
    Truncated,
    Slow,
    None,
}
