using System.Globalization;
using CaseBoard.Board;

namespace CaseBoard.Tests;

public sealed class DuePeriodTests
{
    [Theory]
    [InlineData("2026-03-04", "2026-03-03", "Overdue")]
    [InlineData("2026-03-04", "2026-03-04", "Today, This week")]
    [InlineData("2026-03-04", "2026-03-08", "This week")]
    [InlineData("2026-03-04", "2026-03-09", "Next week")]
    [InlineData("2026-03-04", "2026-03-15", "Next week")]
    [InlineData("2026-03-04", "2026-03-16", "Later")]
    [InlineData("2026-03-04", null, "No due date")]
    [InlineData("2026-03-08", "2026-03-09", "Next week")]
    [InlineData("2026-03-09", "2026-03-15", "This week")]
    public void Weeks_begin_on_Monday(string today, string? due, string expected)
    {
        var date = new DueDate(due is null ? null : Parse(due), Parse(today), IsClosed: false);

        Assert.Equal(expected, string.Join(", ", DuePeriod.All.Where(period => period.Contains(date)).Select(period => period.Name)));
        Assert.DoesNotContain(DuePeriod.All, period => period.Contains(date with { IsClosed = true }));
    }

    private static DateOnly Parse(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
