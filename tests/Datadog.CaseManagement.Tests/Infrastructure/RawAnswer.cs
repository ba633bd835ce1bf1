using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Datadog.CaseManagement.Tests.Infrastructure;

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
    /// <summary>
    /// The connection ends without a byte of an answer. SocketsHttpHandler takes that for an idle connection's end and sends a
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
