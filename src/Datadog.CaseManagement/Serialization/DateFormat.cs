using System.Globalization;

namespace Datadog.CaseManagement.Serialization;

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

    public static string? Format(DateOnly? value) => value?.ToString(Pattern, CultureInfo.InvariantCulture);
}
