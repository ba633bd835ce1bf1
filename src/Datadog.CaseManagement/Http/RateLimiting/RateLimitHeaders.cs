using System.Globalization;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>Reads the <c>X-RateLimit-*</c> headers of a response.</summary>
internal static class RateLimitHeaders
{
    // Proxies and other products of Datadog report the time of the reset as Unix time, which is larger than any number of seconds until it.
    public static readonly TimeSpan MaxReset = TimeSpan.FromDays(366);

    private static readonly RateLimit Empty = new();

    /// <summary>Returns the rate limit in the headers, with credentials redacted; <see langword="null"/> if there is none.</summary>
    public static RateLimit? Read(HttpResponseHeaders headers, Credentials credentials, TimeProvider time)
    {
        var limit = new RateLimit
        {
            Name = GetText(headers, "X-RateLimit-Name") is { } name ? credentials.Redact(name) : null,
            Limit = GetInt64(headers, "X-RateLimit-Limit"),
            Period = GetSeconds(headers, "X-RateLimit-Period"),
            Remaining = GetInt64(headers, "X-RateLimit-Remaining"),
            Reset = GetReset(headers, time),
        };
        return limit == Empty ? null : limit;
    }

    /// <summary>Returns the time from the response to a point in time, by the clock of the server if the response has a <c>Date</c>.</summary>
    public static TimeSpan GetTimeUntil(DateTimeOffset point, HttpResponseHeaders headers, TimeProvider time) =>
        point - (headers.Date ?? time.GetUtcNow());

    private static TimeSpan? GetReset(HttpResponseHeaders headers, TimeProvider time)
    {
        var reset = GetSeconds(headers, "X-RateLimit-Reset");
        if (reset is not { } sinceEpoch || sinceEpoch <= MaxReset)
        {
            return reset;
        }

        var remaining = GetTimeUntil(DateTimeOffset.UnixEpoch + sinceEpoch, headers, time);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
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
