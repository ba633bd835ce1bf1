using System.Globalization;

namespace CaseBoard.Board;

/// <summary>A due date, as it looks today.</summary>
public sealed record DueDate(DateOnly? Date, DateOnly Today, bool IsClosed)
{
    /// <summary>Whether the date has passed, and the case is not done.</summary>
    public bool IsOverdue => !IsClosed && Date < Today;

    public string Words => Date switch
    {
        null => "No due date",
        { } date when IsOverdue => $"Overdue by {Count(Today.DayNumber - date.DayNumber, "day")}",
        { } date when date == Today && !IsClosed => "Due today",
        { } date when date == Today.AddDays(1) && !IsClosed => "Due tomorrow",
        { } date => $"Due {Show(date)}",
    };

    public static string Show(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As forms and HTML write it; <see langword="null"/> for none.</summary>
    public static string? Wire(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
