using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http;

/// <summary>An answer that has arrived completely. Its body lies in a pooled buffer until it is disposed.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, byte[] buffer, int length) : IDisposable
{
    private byte[]? _buffer = buffer;

    public HttpStatusCode StatusCode => message.StatusCode;

    public bool IsSuccess => message.IsSuccessStatusCode;

    public HttpResponseHeaders Headers => message.Headers;

    public string? MediaType => message.Content.Headers.ContentType?.MediaType;

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
