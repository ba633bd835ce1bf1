using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Writes a response through Kestrel, or a fault to the socket below it.</summary>
internal static class KestrelResponder
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    public static async Task RespondAsync(HttpContext context, StubResponse response, CancellationToken cancellationToken)
    {
        await WaitAsync(response.Delay, cancellationToken);
        if (response.Fault is { } fault)
        {
            await BreakAsync(context, fault, cancellationToken);
            return;
        }

        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = StringValues.Concat(context.Response.Headers[name], value);
        }

        if (response.Body.Length > 0)
        {
            context.Response.ContentLength = response.Body.Length;
            await WriteBodyAsync(context.Response.Body, response, cancellationToken);
        }
    }

    private static async Task WriteBodyAsync(Stream stream, StubResponse response, CancellationToken cancellationToken)
    {
        var body = response.Body.AsMemory();
        if (response.Dribble is not { } dribble)
        {
            await stream.WriteAsync(body, cancellationToken);
            return;
        }

        foreach (var chunk in response.Body.Chunk(Math.Max(1, body.Length / dribble.Chunks)))
        {
            await stream.WriteAsync(chunk, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await WaitAsync(dribble.Duration / dribble.Chunks, cancellationToken);
        }
    }

    private static async Task BreakAsync(HttpContext context, StubFault fault, CancellationToken cancellationToken)
    {
        // Kestrel itself can only reset a connection, and only write well-formed HTTP.
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        if (fault is StubFault.ConnectionReset)
        {
            socket.Close(timeout: 0);
        }
        else
        {
            await socket.SendAsync(BytesBeforeTheEnd(fault), cancellationToken);
            socket.Shutdown(SocketShutdown.Both);
            socket.Close();
        }

        context.Abort();
    }

    private static ReadOnlyMemory<byte> BytesBeforeTheEnd(StubFault fault) => fault switch
    {
        StubFault.MalformedChunk => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray(),
        StubFault.RandomDataThenClose => "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8.ToArray(),
        _ => ReadOnlyMemory<byte>.Empty,
    };

    private static async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        if (time < ShortestWait)
        {
            return;
        }

        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync(cancellationToken);
    }
}
