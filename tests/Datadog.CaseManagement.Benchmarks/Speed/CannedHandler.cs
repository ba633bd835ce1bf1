using System.Net;
using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>An answer without a network: what a request costs besides it. It takes the request's body in, as a connection would.</summary>
internal sealed class CannedHandler(Func<HttpRequestMessage, byte[]> answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken);
        }

        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer(request)), RequestMessage = request };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in RateLimitHeaders)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>What the service sends with every answer.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> RateLimitHeaders { get; } =
    [
        new("X-RateLimit-Limit", "1000000000"),
        new("X-RateLimit-Name", "case_management"),
        new("X-RateLimit-Period", "60"),
        new("X-RateLimit-Remaining", "999999999"),
        new("X-RateLimit-Reset", "30"),
    ];
}
