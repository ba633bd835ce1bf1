using System.Globalization;

namespace CaseBoard.Board;

/// <summary>The due date of a case, relative to today.</summary>
public sealed record DueDate(DateOnly? Date, DateOnly Today, bool IsClosed)
{
    /// <summary>Whether the date has passed and the case is not closed.</summary>
    public bool IsOverdue => !IsClosed && Date < Today;

    public string Description => Date switch
    {
        null => "No due date",
        { } date when IsOverdue => $"Overdue by {Count(Today.DayNumber - date.DayNumber, "day")}",
        { } date when date == Today && !IsClosed => "Due today",
        { } date when date == Today.AddDays(1) && !IsClosed => "Due tomorrow",
        { } date => $"Due {Format(date)}",
    };

    /// <summary>The dates that a card offers.</summary>
    public IReadOnlyList<(string Name, DateOnly Date)> Choices =>
        [("Today", Today), ("Tomorrow", Today.AddDays(1)), ("Next week", DuePeriod.GetNextMonday(Today))];

    public static string Format(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Formats a date as <c>yyyy-MM-dd</c>, which HTML forms use.</summary>
    public static string? FormatIso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
