using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>
/// The client's end of an HTTP/1.1 connection. The same response follows every request, which is written at once, and comes after the
/// client has begun to wait for it, as from a network. There is no server and no socket whose time would be measured.
/// </summary>
internal sealed class InMemoryConnection : Stream
{
    private readonly byte[] _response;
    private readonly Stream _received;
    private readonly Stream _sent;

    private InMemoryConnection(byte[] response)
    {
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));
        (_response, _received, _sent) = (response, pipe.Reader.AsStream(), pipe.Writer.AsStream());
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    /// <summary>Creates a handler whose connections give a response with the body. Both clients get the library's own settings.</summary>
    public static SocketsHttpHandler CreateHandler(byte[] body)
    {
        var response = CreateResponse(body);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new InMemoryConnection(response)),
            EnableMultipleHttp2Connections = true,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // On this thread if possible, once it has nothing else to do.
        ThreadPool.UnsafeQueueUserWorkItem(static connection => connection._sent.Write(connection._response), this, preferLocal: true);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _received.ReadAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static byte[] CreateResponse(byte[] body)
    {
        var head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Wed, 04 Mar 2026 17:40:03 GMT\r\n");
        foreach (var (name, value) in FixedResponseHandler.RateLimitHeaders)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }
}
