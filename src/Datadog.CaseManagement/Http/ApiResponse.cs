using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.RateLimiting;

namespace Datadog.CaseManagement.Http;

/// <summary>A response that has been received completely. Its body is in a pooled buffer until it is disposed.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, PooledBody body, Credentials credentials, TimeProvider time) : IDisposable
{
    private byte[]? _buffer = body.Buffer;

    public HttpStatusCode StatusCode => message.StatusCode;

    /// <summary>Whether the call succeeded with this response.</summary>
    public bool IsSuccess { get; set; } = message.IsSuccessStatusCode;

    public HttpResponseHeaders Headers => message.Headers;

    /// <summary>The rate limit that the response reports, with credentials redacted.</summary>
    public RateLimit? RateLimit { get; } = RateLimitHeaders.Read(message.Headers, credentials, time);

    /// <summary>The media type of the body, with credentials redacted.</summary>
    public string? MediaType => message.Content.Headers.ContentType?.MediaType is { } type ? credentials.Redact(type) : null;

    /// <summary>The host of a redirect, with credentials redacted.</summary>
    public string? RedirectHost => Headers.Location is { IsAbsoluteUri: true } location ? credentials.Redact(location.Host) : null;

    /// <summary>The body without the byte order mark of UTF-8, which JSON does not allow.</summary>
    public Memory<byte> Body
    {
        get
        {
            var received = _buffer.AsMemory(0, body.Length);
            return received.Span.StartsWith(Encoding.UTF8.Preamble) ? received[Encoding.UTF8.Preamble.Length..] : received;
        }
    }

    /// <summary>Why the body is incomplete; <see langword="null"/> if it is complete.</summary>
    public string? BodyProblem => body.Problem;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>
/// A body in one pooled buffer, so that its JSON can be parsed in one pass. If the body is longer than allowed, or its compression is
/// broken, the buffer holds the part that was read, and <see cref="Problem"/> describes the reason.
/// </summary>
internal sealed class PooledBody(byte[] buffer, int length, string? problem)
{
    private const int MinInitialSize = 4096;

    // A Content-Length without the content must not allocate a large buffer.
    private const int MaxInitialSize = 256 * 1024;

    /// <summary>How much of the body of an error is read, and how much of any body an exception holds.</summary>
    public const int MaxErrorLength = 64 * 1024;

    public byte[] Buffer => buffer;

    public int Length => length;

    /// <summary>Why the body is incomplete; <see langword="null"/> if it is complete.</summary>
    public string? Problem => problem;

    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(GetInitialSize(content.Headers.ContentLength, limit));
            var length = 0;
            try
            {
                int read;
                while ((read = await stream.ReadAsync(GetFreeSpace(buffer, length, limit), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    length += read;
                    if (length > limit)
                    {
                        var problem = string.Create(
                            CultureInfo.InvariantCulture,
                            $"it is longer than {limit} bytes ({nameof(DatadogCaseManagementOptions)}.{nameof(DatadogCaseManagementOptions.MaxResponseContentBufferSize)})");
                        return new PooledBody(buffer, (int)limit, problem);
                    }

                    if (length == buffer.Length)
                    {
                        buffer = Grow(buffer);
                    }
                }

                return new PooledBody(buffer, length, null);
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
            {
                return new PooledBody(buffer, length, "its compression is broken");
            }
            catch (Exception exception)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                if (exception is IOException)
                {
                    // The connection may have been closed by the cancellation.
                    cancellationToken.ThrowIfCancellationRequested();

                    // As HttpClient reports it when it buffers the body itself.
                    throw new HttpRequestException(
                        (exception as HttpIOException)?.HttpRequestError ?? HttpRequestError.ResponseEnded,
                        "The connection was lost before the answer was complete.",
                        exception);
                }

                throw;
            }
        }
    }

    // With room for one more byte, because the end is detected by a read into free space.
    private static int GetInitialSize(long? contentLength, long limit) =>
        (int)Math.Clamp(Math.Min(contentLength ?? 0, limit) + 1, MinInitialSize, MaxInitialSize);

    // One byte beyond the limit shows that the body is too long. No more is read or decompressed.
    private static Memory<byte> GetFreeSpace(byte[] buffer, int length, long limit) =>
        buffer.AsMemory(length, (int)Math.Min(buffer.Length - length, limit + 1 - length));

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
