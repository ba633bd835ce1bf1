using System.Net;
using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Responds without a network. It reads the body of the request, as a connection does.</summary>
internal sealed class FixedResponseHandler(Func<HttpRequestMessage, byte[]> respond) : HttpMessageHandler
{
    /// <summary>The rate limit headers, which Datadog sends with every response.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> RateLimitHeaders { get; } =
    [
        new("X-RateLimit-Limit", "1000000000"),
        new("X-RateLimit-Name", "case_management"),
        new("X-RateLimit-Period", "60"),
        new("X-RateLimit-Remaining", "999999999"),
        new("X-RateLimit-Reset", "30"),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken);
        }

        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(respond(request)), RequestMessage = request };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in RateLimitHeaders)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
