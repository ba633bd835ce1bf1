using System.Globalization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Calendar dates, such as <c>2026-12-31</c>.</summary>
internal static class DateFormat
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>The date that a text begins with: a timestamp counts as the date it is written with.</summary>
    /// <returns><see langword="null"/> for any other text.</returns>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(
            text.AsSpan(0, Math.Min(text?.Length ?? 0, Pattern.Length)), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static string? Format(DateOnly? value) => value?.ToString(Pattern, CultureInfo.InvariantCulture);
}
