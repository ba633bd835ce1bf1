using System.Globalization;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>UUIDs in the form <c>67d80aa3-36ff-44b9-a694-c501a7591737</c>.</summary>
internal static class Uuid
{
    public static string New() => Guid.NewGuid().ToString();

    public static bool IsValid(string text) => Guid.TryParseExact(text, "D", out _);

    public static bool AreEqual(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Timestamps by RFC 3339 as the service writes them: in UTC, with at most six fractional digits and no trailing zeros.</summary>
internal static class Timestamp
{
    public const string Expectation = "a time with an offset such as 2026-12-31T23:59:59Z";

    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? Format(DateTimeOffset? time) => time is { } value ? Format(value) : null;

    /// <summary>Parses a timestamp; <see langword="null"/> when the text is none.</summary>
    public static DateTimeOffset? Parse(string text) =>
        HasDateTimeAndOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    // .NET also reads dates without a time and times without an offset, which RFC 3339 does not have.
    private static bool HasDateTimeAndOffset(string text) =>
        text.Length >= "2000-01-01T00:00:00Z".Length && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-');
}

/// <summary>Dates in the form <c>2026-12-31</c>.</summary>
internal static class CalendarDate
{
    private const string Pattern = "yyyy-MM-dd";

    public static string? Format(DateOnly? date) => date?.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Parses a date; <see langword="null"/> when the text is none.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
