using System.Globalization;

namespace Datadog.CaseManagement.Testing;

/// <summary>RFC 3339, in UTC and with at most six fractional digits, trailing zeros left out: as the service writes it.</summary>
internal static class Timestamp
{
    public static string Write(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? time) => time is { } value ? Write(value) : null;

    public static DateTimeOffset Read(string text) =>
        HasDateTimeAndOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Errors.BadRequest();

    // The framework also reads dates without a time and times without an offset; RFC 3339 knows neither.
    private static bool HasDateTimeAndOffset(string text) =>
        text.Length >= "2000-01-01T00:00:00Z".Length && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-');
}
