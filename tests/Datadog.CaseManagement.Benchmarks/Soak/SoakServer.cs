using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datadog.CaseManagement.Benchmarks.Soak;

/// <summary>Counts what arrives by the number of the call, and goes wrong with every twentieth request.</summary>
/// <param name="calls">How many calls will be made.</param>
internal sealed class SoakServer(int calls)
{
    private const int RequestsPerFault = 20;
    private const int Faults = 4;

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(30);

    private readonly int[] _received = new int[calls];
    private readonly int[] _carriedOut = new int[calls];
    private readonly int[] _failed = new int[calls];
    private int _requests;

    public int Requests => _requests;

    public int Failed => _failed.Sum();

    public int ReceivedOf(int call) => _received[call];

    public int CarriedOutOf(int call) => _carriedOut[call];

    public int FailedOf(int call) => _failed[call];

    public async Task AnswerAsync(HttpContext context)
    {
        var call = await CallOfAsync(context.Request);
        Interlocked.Increment(ref _received[call]);
        var number = Interlocked.Increment(ref _requests);
        var answer = Encoding.UTF8.GetBytes($$$$"""{"data":{"id":"{{{{call}}}}","type":"case","attributes":{"title":"a case of the soak"}}}""");
        var fault = number % RequestsPerFault == 0 ? (SoakFault)(number / RequestsPerFault % Faults) : SoakFault.None;
        if (fault is SoakFault.Slow)
        {
            await Task.Delay(Slow);
        }

        // What is unavailable has done nothing; what is reset or cut off has, and the client cannot know.
        Interlocked.Add(ref _failed[call], fault is SoakFault.None or SoakFault.Slow ? 0 : 1);
        Interlocked.Add(ref _carriedOut[call], fault is SoakFault.Unavailable ? 0 : 1);
        switch (fault)
        {
            case SoakFault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("""{"errors":["Service unavailable"]}""");
                break;
            case SoakFault.Reset:
                SocketOf(context).Close(timeout: 0);
                context.Abort();
                break;
            case SoakFault.CutOff:
                context.Response.ContentLength = answer.Length;
                await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
                await context.Response.Body.FlushAsync();
                SocketOf(context).Shutdown(SocketShutdown.Both);
                context.Abort();
                break;
            default:
                context.Response.ContentLength = answer.Length;
                await context.Response.Body.WriteAsync(answer);
                break;
        }
    }

    // Creations carry their number in the title, everything else in the path.
    private static async Task<int> CallOfAsync(HttpRequest request)
    {
        var segments = request.Path.Value!.Split('/');
        if (segments.FirstOrDefault(segment => segment.StartsWith(SoakMeasurement.Prefix, StringComparison.Ordinal)) is { } id)
        {
            await request.Body.CopyToAsync(Stream.Null);
            return SoakMeasurement.Number(id);
        }

        using var document = await JsonDocument.ParseAsync(request.Body);
        return SoakMeasurement.Number(document.RootElement.GetProperty("data").GetProperty("attributes").GetProperty("title").GetString()!);
    }

    private static Socket SocketOf(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}
