using System.Globalization;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>Reads the <c>X-RateLimit-*</c> headers of a response.</summary>
internal static class RateLimitHeaders
{
    private static readonly RateLimit Empty = new();

    /// <summary>Returns the rate limit in the headers, with credentials redacted; <see langword="null"/> if there is none.</summary>
    public static RateLimit? Read(HttpResponseHeaders headers, Credentials credentials)
    {
        var limit = new RateLimit
        {
            Name = GetText(headers, "X-RateLimit-Name") is { } name ? credentials.Redact(name) : null,
            Limit = GetInt64(headers, "X-RateLimit-Limit"),
            Period = GetSeconds(headers, "X-RateLimit-Period"),
            Remaining = GetInt64(headers, "X-RateLimit-Remaining"),
            Reset = GetSeconds(headers, "X-RateLimit-Reset"),
        };
        return limit == Empty ? null : limit;
    }

    private static string? GetText(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static long? GetInt64(HttpResponseHeaders headers, string name) =>
        long.TryParse(GetText(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Datadog sends whole seconds, which are parsed faster as an integer. The upper bound, about a century, fits a TimeSpan and excludes
    // infinity and NaN, which double.TryParse accepts.
    private static TimeSpan? GetSeconds(HttpResponseHeaders headers, string name) =>
        (GetInt64(headers, name) ?? GetDouble(headers, name)) is >= 0 and < 3e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static double? GetDouble(HttpResponseHeaders headers, string name) =>
        double.TryParse(GetText(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
