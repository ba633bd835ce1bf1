using System.Globalization;
using System.Net;
using System.Text;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// HTTP/1.1 on a connection: as much of it as clients need, and, unlike the listeners of the framework, a way to break off. What is not
/// HTTP is an <see cref="IOException"/>.
/// </summary>
internal sealed class HttpConnection(Stream stream, Uri baseAddress) : IDisposable
{
    private const int LongestLine = 64 * 1024;

    private readonly BufferedStream _received = new(stream);

    public static bool IsKeptAlive(HttpRequestMessage request) =>
        request.Version >= HttpVersion.Version11 && request.Headers.ConnectionClose != true;

    /// <summary>Reads the next request; <see langword="null"/> when there is none.</summary>
    public async Task<HttpRequestMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { Length: > 0 } requestLine)
        {
            return null;
        }

        var request = requestLine.Split(' ') is [var method, var target, ['H', 'T', 'T', 'P', '/', '1', '.', '0' or '1'] and var version]
            ? new HttpRequestMessage(new HttpMethod(method), UriOf(target)) { Version = Version.Parse(version.AsSpan(5)) }
            : throw new IOException("That is no request.");
        var length = 0;
        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } header)
        {
            var (name, value) = header.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                ? (header[..colon], header[(colon + 1)..].Trim())
                : throw new IOException("That is no header.");
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                length = Number(value, NumberStyles.None);
            }

            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Headers.ExpectContinue == true)
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        if (request.Headers.TransferEncodingChunked == true)
        {
            request.Content = new ByteArrayContent(await ReadChunksAsync(cancellationToken).ConfigureAwait(false));
        }
        else if (length > 0)
        {
            request.Content = new ByteArrayContent(await ReadBytesAsync(length, cancellationToken).ConfigureAwait(false));
        }

        return request;
    }

    public async Task WriteAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)response.StatusCode} {response.ReasonPhrase}\r\n");
        foreach (var (name, values) in response.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {string.Join(", ", values)}\r\n");
        }

        if (response.StatusCode != HttpStatusCode.NoContent)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {response.Content.Headers.ContentType}\r\nContent-Length: {body.Length}\r\n");
        }

        head.Append(IsKeptAlive(request) ? "\r\n" : "Connection: close\r\n\r\n");
        byte[] message = [.. Encoding.Latin1.GetBytes(head.ToString()), .. request.Method == HttpMethod.Head ? [] : body];
        await stream.WriteAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Begins an answer that never ends. With nothing at all, many a client takes the connection for one that had been closed before, and
    /// quietly sends its request again.
    /// </summary>
    public async Task BreakOffAsync(CancellationToken cancellationToken) =>
        await stream.WriteAsync("HTTP/1.1 "u8.ToArray(), cancellationToken).ConfigureAwait(false);

    public void Dispose() => _received.Dispose();

    private Uri UriOf(string target) =>
        Uri.TryCreate(target is ['/', ..] ? baseAddress.GetLeftPart(UriPartial.Authority) + target : target, UriKind.Absolute, out var uri)
            ? uri
            : throw new IOException("That is no address.");

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line
            && Number(line.Split(';')[0], NumberStyles.AllowHexSpecifier) is var length and > 0)
        {
            body.Write(await ReadBytesAsync(length, cancellationToken).ConfigureAwait(false));
            await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }

        while (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 })
        {
            // Trailers say nothing that is needed here.
        }

        return body.ToArray();
    }

    private async Task<byte[]> ReadBytesAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await _received.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    /// <summary>Reads to the end of the line; <see langword="null"/> at the end of everything.</summary>
    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (line.Count < LongestLine && await _received.ReadAsync(next, cancellationToken).ConfigureAwait(false) > 0)
        {
            if (next[0] == '\n')
            {
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next[0]);
        }

        return line.Count == 0 ? null : throw new IOException("The line does not end.");
    }

    private static int Number(string text, NumberStyles style) =>
        int.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new IOException("That is no length.");
}
