using System.Buffers;
using System.Globalization;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>
/// A whole body in one pooled buffer, so that JSON is parsed once and in one piece. When a body is longer than allowed, or its
/// compression is broken, what came before is there, and <see cref="Problem"/> says so.
/// </summary>
internal sealed class PooledBody(byte[] buffer, int length, string? problem)
{
    private const int MinInitialSize = 4096;

    // What a server announces and does not send must not cost more than what it sends.
    private const int MaxInitialSize = 256 * 1024;

    public byte[] Buffer => buffer;

    public int Length => length;

    /// <summary>Why it is not all of what was sent; <see langword="null"/> when it is.</summary>
    public string? Problem => problem;

    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(GetInitialSize(content.Headers.ContentLength));
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
                    // A connection may break because it is cancelled.
                    cancellationToken.ThrowIfCancellationRequested();

                    // As HttpClient itself says it when it reads the body.
                    throw new HttpRequestException(
                        (exception as HttpIOException)?.HttpRequestError ?? HttpRequestError.ResponseEnded,
                        "The connection was lost before the answer was complete.",
                        exception);
                }

                throw;
            }
        }
    }

    // With room for one byte more than is to come, because only a read that has room finds the end.
    private static int GetInitialSize(long? contentLength) => (int)Math.Clamp(contentLength + 1 ?? 0, MinInitialSize, MaxInitialSize);

    // One byte beyond the limit tells that there are more. More than that is not read, let alone decompressed.
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
