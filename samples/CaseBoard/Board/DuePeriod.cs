namespace CaseBoard.Board;

/// <summary>A period in which open cases are due. Weeks begin on Monday.</summary>
/// <param name="Value">The value in the address of the board.</param>
public sealed record DuePeriod(string Value, string Name)
{
    public static readonly DuePeriod Overdue = new("overdue", "Overdue");
    public static readonly DuePeriod Today = new("today", "Today");
    public static readonly DuePeriod ThisWeek = new("this-week", "This week");
    public static readonly DuePeriod NextWeek = new("next-week", "Next week");
    public static readonly DuePeriod Later = new("later", "Later");
    public static readonly DuePeriod None = new("none", "No due date");

    public static IReadOnlyList<DuePeriod> All { get; } = [Overdue, Today, ThisWeek, NextWeek, Later, None];

    public static DuePeriod? Find(string value) => All.FirstOrDefault(period => period.Value == value);

    /// <summary>Gets the first day of the week after that of a date.</summary>
    public static DateOnly GetNextMonday(DateOnly date) => date.AddDays(7 - (((int)date.DayOfWeek + 6) % 7));

    public bool Contains(DueDate due)
    {
        ArgumentNullException.ThrowIfNull(due);
        var nextWeek = GetNextMonday(due.Today);
        return !due.IsClosed && Value switch
        {
            "overdue" => due.Date < due.Today,
            "today" => due.Date == due.Today,
            "this-week" => due.Date >= due.Today && due.Date < nextWeek,
            "next-week" => due.Date >= nextWeek && due.Date < nextWeek.AddDays(7),
            "later" => due.Date >= nextWeek.AddDays(7),
            _ => due.Date is null,
        };
    }
}
