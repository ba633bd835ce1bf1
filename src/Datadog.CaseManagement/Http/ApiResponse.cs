using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.RateLimiting;
using Datadog.CaseManagement.Http.Responses;

namespace Datadog.CaseManagement.Http;

/// <summary>A response that has been received completely. Its body is in a pooled buffer until it is disposed.</summary>
internal sealed class ApiResponse(HttpResponseMessage message, PooledBody body, Credentials credentials) : IDisposable
{
    private byte[]? _buffer = body.Buffer;

    public HttpStatusCode StatusCode => message.StatusCode;

    /// <summary>Whether the call succeeded with this response.</summary>
    public bool IsSuccess { get; set; } = message.IsSuccessStatusCode;

    public HttpResponseHeaders Headers => message.Headers;

    /// <summary>The rate limit that the response reports, with credentials redacted.</summary>
    public RateLimit? RateLimit { get; } = RateLimitHeaders.Read(message.Headers, credentials);

    /// <summary>The media type of the body, with credentials redacted.</summary>
    public string? MediaType => message.Content.Headers.ContentType?.MediaType is { } type ? credentials.Redact(type) : null;

    /// <summary>The host of a redirect, with credentials redacted.</summary>
    public string? RedirectHost => Headers.Location is { IsAbsoluteUri: true } location ? credentials.Redact(location.Host) : null;

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, body.Length);

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
