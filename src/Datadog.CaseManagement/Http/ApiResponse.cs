using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.RateLimiting;
using Datadog.CaseManagement.Http.Responses;

namespace Datadog.CaseManagement.Http;

/// <summary>An answer that has arrived completely. Its body lies in a pooled buffer until it is disposed.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, PooledBody body, Credentials credentials) : IDisposable
{
    private byte[]? _buffer = body.Buffer;

    public HttpStatusCode StatusCode => message.StatusCode;

    /// <summary>Whether the call has succeeded with this answer.</summary>
    public bool IsSuccess { get; set; } = message.IsSuccessStatusCode;

    public HttpResponseHeaders Headers => message.Headers;

    /// <summary>What the answer says of the rate limit, without the credentials if it repeats them.</summary>
    public RateLimit? RateLimit { get; } = RateLimitHeaders.Read(message.Headers, credentials);

    /// <summary>For people, without the credentials if the answer repeats them.</summary>
    public string? MediaType => message.Content.Headers.ContentType?.MediaType is { } type ? credentials.Redact(type) : null;

    /// <summary>
    /// The host that a redirect names, without the credentials. The rest of the address is the other server's words.
    /// </summary>
    public string? RedirectHost => Headers.Location is { IsAbsoluteUri: true } location ? credentials.Redact(location.Host) : null;

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
