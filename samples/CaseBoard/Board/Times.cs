using System.Globalization;

namespace CaseBoard.Board;

/// <summary>Describes times.</summary>
public static class Times
{
    /// <summary>Formats a time with its time zone, such as <c>4 Mar 2026, 12:00 UTC+01:00</c>.</summary>
    public static string Format(DateTimeOffset time) => time.ToString(
        time.Offset == TimeSpan.Zero ? "d MMM yyyy, HH:mm 'UTC'" : "d MMM yyyy, HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);

    /// <summary>Describes a time as seen from now, such as <c>3 hours ago</c>.</summary>
    public static string Describe(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } age => Ago(age.Minutes, "minute"),
        { TotalDays: < 1 } age => Ago(age.Hours, "hour"),
        { TotalDays: < 60 } age => Ago(age.Days, "day"),
        _ => $"on {DueDate.Format(DateOnly.FromDateTime(time.Date))}",
    };

    private static string Ago(int number, string unit) => number == 1 ? $"1 {unit} ago" : $"{number} {unit}s ago";
}
