using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>The <c>Retry-After</c> header: seconds, or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time) =>
        headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => null,
        };
}
