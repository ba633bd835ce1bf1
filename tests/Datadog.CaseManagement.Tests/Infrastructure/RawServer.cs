using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>
/// A socket that reads requests and writes bytes, for what WireMock.Net cannot do: responses that break off, hang or are not HTTP. Each
/// connection gets one answer.
/// </summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Func<SentRequest, RawAnswer> _answer;
    private readonly Transport _transport;
    private readonly FakeClock _clock;
    private int _connections;

    /// <param name="answers">Sent in sequence; the last one is repeated.</param>
    public RawServer(params RawAnswer[] answers)
        : this(new FakeClock(), answers)
    {
    }

    /// <param name="clock">Measures the delays of the answers.</param>
    /// <param name="answers">Sent in sequence; the last one is repeated.</param>
    public RawServer(FakeClock clock, RawAnswer[] answers)
        : this(Sequence(answers), Transport.Plain, clock)
    {
    }

    public RawServer(Func<SentRequest, RawAnswer> answer, Transport transport = Transport.Plain, FakeClock? clock = null)
    {
        _answer = answer;
        _transport = transport;
        _clock = clock ?? new FakeClock();
        _stopped = _stopping.Token;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>What lies between the socket and HTTP.</summary>
    internal enum Transport
    {
        Plain,

        /// <summary>TLS with an untrusted certificate.</summary>
        UntrustedTls,

        /// <summary>The connection ends after the first bytes of the client's handshake.</summary>
        InterruptedTls,
    }

    /// <summary>Ends with a slash.</summary>
    public Uri BaseAddress => new($"{(_transport is Transport.Plain ? "http" : "https")}://{_listener.LocalEndpoint}/");

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>In the order of arrival, answered or not.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>Waits for requests that are not answered yet.</summary>
    public async Task WaitForRequestsAsync(int count)
    {
        while (_requests.Count < count)
        {
            if (!await _arrived.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            {
                throw new TimeoutException($"Fewer than {count} requests arrived.");
            }
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private static Func<SentRequest, RawAnswer> Sequence(RawAnswer[] answers)
    {
        var served = 0;
        return _ => answers[Math.Min(Interlocked.Increment(ref served), answers.Length) - 1];
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptSocketAsync(_stopped));
            }
        }
        catch (Exception) when (_stopped.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            await using Stream stream = new NetworkStream(socket, ownsSocket: true);
            switch (_transport)
            {
                case Transport.InterruptedTls:
                    // Without reading, the connection would be reset instead of closed.
                    await stream.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false, _stopped);
                    break;
                case Transport.UntrustedTls:
                    await using (var tls = new SslStream(stream, leaveInnerStreamOpen: true))
                    {
                        using var certificate = TestCertificate.Create();
                        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, _stopped);
                        await AnswerAsync(socket, tls);
                    }

                    break;
                default:
                    await AnswerAsync(socket, stream);
                    break;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task AnswerAsync(Socket socket, Stream stream)
    {
        var request = await ReadAsync(stream);
        var answer = _answer(request);
        _requests.Enqueue(request);
        _arrived.Release();
        await answer.Begin.WaitAsync(_stopped);
        foreach (var (delay, bytes) in answer.Pieces)
        {
            await Task.Delay(delay, _clock, _stopped);
            await stream.WriteAsync(bytes, _stopped);
        }

        if (answer.End is RawEnd.Reset)
        {
            socket.Close(timeout: 0);
            return;
        }

        if (answer.End is RawEnd.Close)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        // Until the client closes its side, so that it can read everything that was written.
        await stream.CopyToAsync(Stream.Null, _stopped);
    }

    private async Task<SentRequest> ReadAsync(Stream stream)
    {
        var received = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stopped);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            received.Write(buffer, 0, read);
            if (Parse(received.GetBuffer().AsSpan(0, (int)received.Length)) is { } request)
            {
                return request;
            }
        }
    }

    // Null until the request is complete.
    private static SentRequest? Parse(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(received[..end]).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1])).ToList();
        var length = headers.FirstOrDefault(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value;
        var body = received[(end + 4)..];
        var line = lines[0].Split(' ');
        return body.Length < int.Parse(length ?? "0", CultureInfo.InvariantCulture)
            ? null
            : new SentRequest(line[0], line[1], headers, body.ToArray());
    }
}

/// <summary>What a <see cref="RawServer"/> does with the connection after the bytes of its answer.</summary>
internal enum RawEnd
{
    /// <summary>An orderly end.</summary>
    Close,

    /// <summary>A TCP RST.</summary>
    Reset,

    /// <summary>Nothing more is written, and the connection stays open.</summary>
    Hang,
}

/// <summary>The bytes that a <see cref="RawServer"/> writes, each piece after a delay, and what it does with the connection then.</summary>
internal sealed record RawAnswer(IReadOnlyList<(TimeSpan Delay, byte[] Bytes)> Pieces, RawEnd End)
{
    /// <summary>The delays, which pass only if the clock of the server is advanced.</summary>
    public IEnumerable<TimeSpan> Delays => Pieces.Select(piece => piece.Delay).Where(delay => delay > TimeSpan.Zero);

    /// <summary>
    /// The connection is closed without a byte of a response. SocketsHttpHandler takes it for an idle connection and sends a
    /// request without a body again, three times, below every handler and retry of the client.
    /// </summary>
    public static RawAnswer Empty { get; } = new([], RawEnd.Close);

    public static RawAnswer Reset { get; } = new([], RawEnd.Reset);

    public static RawAnswer Hang { get; } = new([], RawEnd.Hang);

    /// <summary>A good status line and headers, then garbage where the first chunk should be.</summary>
    public static RawAnswer MalformedChunk { get; } = Text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu018973t09sylgasjkfg1][]'./.sdlv");

    /// <param name="text">Written in Latin-1, so that every byte can be.</param>
    /// <param name="end">Of the connection.</param>
    public static RawAnswer Text(string text, RawEnd end = RawEnd.Close) => new([(TimeSpan.Zero, Encoding.Latin1.GetBytes(text))], end);

    public static implicit operator RawAnswer(StubResponse response)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\nConnection: close\r\n");
        foreach (var (name, value) in response.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (response.Status != 204)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length}\r\n");
        }

        var headBytes = Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
        return new([(TimeSpan.Zero, headBytes), (TimeSpan.Zero, [.. response.Body])], RawEnd.Close);
    }

    /// <summary>Until then nothing is done with the connection.</summary>
    public Task Begin { get; init; } = Task.CompletedTask;

    /// <summary>Waits before the first byte.</summary>
    public RawAnswer After(TimeSpan delay) => this with { Pieces = [(delay, []), .. Pieces] };

    /// <summary>Writes the last piece, which is the body of a response, in chunks, and waits between them.</summary>
    public RawAnswer Dribbled(int chunks, TimeSpan delay) => this with
    {
        Pieces =
        [
            .. Pieces.SkipLast(1),
            .. Pieces[^1].Bytes.Chunk(Math.Max(1, Pieces[^1].Bytes.Length / chunks)).Select((chunk, index) => (index == 0 ? TimeSpan.Zero : delay, chunk)),
        ],
    };
}
