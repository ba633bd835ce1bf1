using CaseBoard.Board;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("-00:05", "just now")]
    [InlineData("00:00:59", "just now")]
    [InlineData("00:01", "1 minute ago")]
    [InlineData("00:59:59", "59 minutes ago")]
    [InlineData("01:00", "1 hour ago")]
    [InlineData("23:59", "23 hours ago")]
    [InlineData("1.00:00", "1 day ago")]
    [InlineData("59.23:59", "59 days ago")]
    [InlineData("60.00:00", "on 4 Mar 2026")]
    public void A_time_is_described_as_seen_from_now(string age, string expected) =>
        Assert.Equal(expected, Times.Describe(Time, Time + TimeSpan.Parse(age, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "4 Mar 2026, 12:00 UTC")]
    [InlineData(60, "4 Mar 2026, 13:00 UTC+01:00")]
    [InlineData(-210, "4 Mar 2026, 08:30 UTC-03:30")]
    public void An_exact_time_names_its_zone(int minutes, string expected) =>
        Assert.Equal(expected, Times.Format(Time.ToOffset(TimeSpan.FromMinutes(minutes))));

    [Fact]
    public async Task Times_are_those_of_the_time_zone_of_the_board()
    {
        await using var board = await TestBoard.StartAsync();
        board.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Somewhere", TimeSpan.FromHours(13), null, null));
        board.Datadog.AddCase(new InMemoryCase("Disk full") { DueDate = TestBoard.Today });
        await board.Datadog.Client.Cases.AddCommentAsync("CASEM-1", "Hm.", TestContext.Current.CancellationToken);
        board.Clock.Advance(TimeSpan.FromHours(3));

        var page = await board.Client.GetAsync("/cases/CASEM-1");

        // It is past midnight there.
        Assert.Equal(["Overdue by 1 day"], page.GetTextsByClass("due"));
        var commented = HtmlPage.GetByClass(page.Root, "timeline").Single().Descendants("time").Single();
        Assert.Equal(
            ("3 hours ago", "5 Mar 2026, 01:00 UTC+13:00", "2026-03-05T01:00:00+13:00"),
            (HtmlPage.GetText(commented), (string?)commented.Attribute("title"), (string?)commented.Attribute("datetime")));
        Assert.Contains("5 Mar 2026, 01:00 UTC+13:00", page.All("dd").Select(HtmlPage.GetText));
        Assert.Equal("Times are those of the time zone Somewhere.", HtmlPage.GetText(page.All("footer").Single()));
    }
}
