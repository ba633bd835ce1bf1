using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http;

/// <summary>An answer that has arrived completely. Its body lies in a pooled buffer until it is disposed.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, PooledBody body) : IDisposable
{
    private byte[]? _buffer = body.Buffer;

    public HttpStatusCode StatusCode => message.StatusCode;

    public bool IsSuccess => message.IsSuccessStatusCode;

    public HttpResponseHeaders Headers => message.Headers;

    public string? MediaType => message.Content.Headers.ContentType?.MediaType;

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, body.Length);

    /// <summary>Why the body is not all of what was sent; <see langword="null"/> when it is.</summary>
    public string? BodyProblem => body.Problem;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
