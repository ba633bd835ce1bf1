using System.Globalization;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Reads and writes RFC 3339 timestamps with any number of fractional digits, of which .NET keeps seven.</summary>
internal static class Timestamp
{
    /// <summary>Reads a timestamp, in UTC if it has no offset.</summary>
    public static bool TryGet(ref Utf8JsonReader reader, out DateTimeOffset timestamp)
    {
        // The service writes UTC with a Z. Anything else is rare, so that it may be parsed twice.
        var isUtc = !reader.HasValueSequence && reader.ValueSpan is [.., (byte)'Z'];
        if (!isUtc && reader.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified)
        {
            timestamp = new DateTimeOffset(local, TimeSpan.Zero);
            return true;
        }

        return reader.TryGetDateTimeOffset(out timestamp);
    }

    /// <summary>Writes UTC with a <c>Z</c>, as the service does, and any other offset as it is.</summary>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset timestamp)
    {
        if (timestamp.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(timestamp.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(timestamp);
        }
    }
}

/// <summary>Parses and formats dates, such as <c>2026-12-31</c>.</summary>
internal static class DateFormat
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>Parses the date at the start of a text. The date part of a timestamp is used without a time zone conversion.</summary>
    /// <returns><see langword="null"/> if the text does not start with a date.</returns>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(
            text.AsSpan(0, Math.Min(text?.Length ?? 0, Pattern.Length)), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    // The standard format has the same pattern, and is faster than a custom one.
    public static string? Format(DateOnly? value) => value?.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Parses and formats durations as System.Text.Json does, such as <c>00:01:00</c>.</summary>
internal static class DurationFormat
{
    private const string Pattern = "c";

    public static TimeSpan? Parse(string text) =>
        TimeSpan.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, out var duration) ? duration : null;

    public static string? Format(TimeSpan? value) => value?.ToString(Pattern, CultureInfo.InvariantCulture);
}
