using System.Globalization;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>The <c>X-RateLimit-*</c> headers of a response.</summary>
internal static class RateLimitHeaders
{
    private static readonly RateLimit Nothing = new();

    /// <summary>The rate limit that the headers name, without the credentials if they repeat them; <see langword="null"/> for none.</summary>
    public static RateLimit? Read(HttpResponseHeaders headers, Credentials credentials)
    {
        var limit = new RateLimit
        {
            Name = Text(headers, "X-RateLimit-Name") is { } name ? credentials.RedactFrom(name) : null,
            Limit = Number(headers, "X-RateLimit-Limit"),
            Period = Seconds(headers, "X-RateLimit-Period"),
            Remaining = Number(headers, "X-RateLimit-Remaining"),
            Reset = Seconds(headers, "X-RateLimit-Reset"),
        };
        return limit == Nothing ? null : limit;
    }

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        long.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Longer than a century is no period, and would not fit a TimeSpan for long. Infinities and NaN are numbers, too.
    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 3e9
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
