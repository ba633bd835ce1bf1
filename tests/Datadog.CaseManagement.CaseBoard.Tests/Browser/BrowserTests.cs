using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests.Browser;

public sealed class BrowserTests(ChromeDriver driver)
{
    private const string Notice = "//*[@role='status']";
    private const string Alert = "//*[@role='alert']";
    private const string Due = "//*[@class='due']";

    [Fact]
    public async Task A_due_date_is_set_seen_after_a_reload_and_cleared()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();

        await chromium.GoAsync(board.Address);
        await chromium.ClickAsync("//a[.='Disk full']");
        await chromium.SeeAsync(Due, "No due date");
        await chromium.TypeAsync("#due-date", "03202026");
        await chromium.ClickAsync("//button[.='Set due date']");
        await chromium.SeeAsync(Notice, "The due date is now 20 Mar 2026.");
        Assert.Equal(new DateOnly(2026, 3, 20), TheCase(board).DueDate);

        await chromium.ReloadAsync();
        await chromium.SeeAsync(Due, "Due 20 Mar 2026");
        Assert.Equal("2026-03-20", await chromium.ValueAsync("#due-date"));
        Assert.False(await chromium.HasAsync(Notice));

        await chromium.ClickAsync("//button[.='Clear due date']");
        await chromium.SeeAsync(Notice, "The case has no due date any more.");
        await chromium.ReloadAsync();
        await chromium.SeeAsync(Due, "No due date");
        Assert.Null(TheCase(board).DueDate);
        Assert.Equal(2, board.Changes.Count());
        Assert.Empty(await chromium.ComplaintsAsync());
    }

    [Fact]
    public async Task An_overdue_case_stands_out_on_the_board()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Backup fails") { DueDate = StoppedClock.Today.AddDays(-4) });

        await chromium.GoAsync(board.Address);

        Assert.StartsWith("Backup fails", await chromium.SeeAsync("//article[contains(@class, 'overdue')]", "Overdue by 4 days"), StringComparison.Ordinal);
        Assert.NotEqual(await EdgeAsync("article.overdue"), await EdgeAsync("article:not(.overdue)"));

        async Task<string> EdgeAsync(string css) => (await chromium.ScriptAsync(
            "const style = getComputedStyle(document.querySelector(arguments[0])); return style.borderLeftWidth + ' ' + style.borderLeftColor", css))!.GetValue<string>();
    }

    [Fact]
    public async Task A_search_status_priority_and_comment_do_as_they_say()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Mail late"));

        await chromium.GoAsync(board.Address);
        await chromium.TypeAsync("#q", "disk\uE007");
        await chromium.SeeAsync(Notice, "1 case");
        await chromium.ClickAsync("//a[.='Disk full']");
        await chromium.ClickAsync("//option[.='In Progress']");
        await chromium.ClickAsync("//button[.='Change status']");
        await chromium.SeeAsync(Notice, "The status is now In Progress.");
        await chromium.ClickAsync("//option[.='P2']");
        await chromium.ClickAsync("//button[.='Change priority']");
        await chromium.SeeAsync(Notice, "The priority is now P2.");
        await chromium.TypeAsync("#comment", "Cleaned up.");
        await chromium.ClickAsync("//button[.='Add comment']");
        await chromium.SeeAsync("//ol/li", "Cleaned up.");

        Assert.Equal(("In Progress", CasePriority.P2, 1), (TheCase(board).StatusName, TheCase(board).Priority, TheCase(board).CommentCount));
    }

    [Fact]
    public async Task A_case_type_is_edited()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        board.Datadog.AddCaseType(new InMemoryCaseType("Incident") { Emoji = "🚨" });

        await chromium.GoAsync(new Uri(board.Address, "/case-types"));
        await chromium.ClickAsync("//a[contains(., 'Incident')]");
        await chromium.TypeAsync("#name", " follow-up");
        await chromium.ClickAsync("//button[.='Save']");

        await chromium.SeeAsync(Notice, "🚨 Incident follow-up was changed.");
        Assert.Equal("Incident follow-up", board.Datadog.CaseTypes[^1].Attributes.Name);
    }

    [Fact]
    public async Task A_case_that_is_gone_is_told_in_Datadogs_words_and_there_is_a_way_back()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();

        await chromium.GoAsync(new Uri(board.Address, "/cases/CASEM-99"));

        await chromium.SeeAsync("//h1", "Not found");
        await chromium.SeeAsync(Alert, "Datadog answered GetCase (GET /api/v2/cases/CASEM-99) with 404 Not Found: case not found (resource_not_found).");
        await chromium.ClickAsync("//a[.='To the board']");
        await chromium.SeeAsync("//h1", "Cases");
    }

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back_and_keeps_what_was_entered()
    {
        await using var chromium = await driver.OpenAsync();
        await using var board = await StartAsync();
        await chromium.GoAsync(new Uri(board.Address, "/cases/CASEM-1"));
        await chromium.SeeAsync("//h1", "Disk full");
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)), when: request => request.Method == HttpMethod.Post);

        await chromium.TypeAsync("#due-date", "03202026");
        await chromium.ClickAsync("//button[.='Set due date']");
        Assert.Contains("try again in 45 s.", await chromium.SeeAsync(Alert, "Come back at 12:00:45."), StringComparison.Ordinal);
        Assert.Equal("2026-03-20", await chromium.ValueAsync("#due-date"));
        Assert.Null(TheCase(board).DueDate);

        await chromium.ClickAsync("//button[.='Set due date']");
        await chromium.SeeAsync(Notice, "The due date is now 20 Mar 2026.");
    }

    private static async Task<RunningBoard> StartAsync()
    {
        var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        return board;
    }

    private static CaseAttributes TheCase(RunningBoard board) => board.Datadog.Cases[0].Attributes;
}
