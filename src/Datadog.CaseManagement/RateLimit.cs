using System.Globalization;
using System.Net.Http.Headers;
using Datadog.CaseManagement.Http.Authentication;

namespace Datadog.CaseManagement;

/// <summary>
/// What Datadog says of a rate limit, in the <c>X-RateLimit-*</c> headers of a response. The limit counts for the whole organisation,
/// so other programs use it up too. What a response leaves out is <see langword="null"/>.
/// </summary>
public sealed record RateLimit
{
    /// <summary>The name of the limit, shared by the operations that it counts together.</summary>
    public string? Name { get; init; }

    /// <summary>How many requests are allowed in a <see cref="Period"/>.</summary>
    public long? Limit { get; init; }

    /// <summary>How long the period is. Periods are aligned with the calendar.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>How many requests were left when the response was sent.</summary>
    public long? Remaining { get; init; }

    /// <summary>How long it was until the next period when the response was sent.</summary>
    public TimeSpan? Reset { get; init; }

    internal static RateLimit? Read(HttpResponseHeaders headers, Credentials credentials)
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

    private static readonly RateLimit Nothing = new();

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        long.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Longer than a century is not a period that anybody means, and would not fit a TimeSpan for long. Infinities and NaN are numbers, too.
    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 3e9
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
