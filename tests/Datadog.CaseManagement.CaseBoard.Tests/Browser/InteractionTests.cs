using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using CaseBoard.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CaseBoard.Tests.Browser;

public sealed class InteractionTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_due_date_is_set_shown_after_a_reload_and_cleared()
    {
        await GoToAsync("/");
        await ClickLinkAsync("Disk full");
        await ExpectDueAsync("No due date");
        await Page.FillAsync("#due-date", "2026-03-20");
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Status, "The due date is now 20 Mar 2026.");
        Assert.Equal(new DateOnly(2026, 3, 20), FirstCase.DueDate);

        await Page.ReloadAsync();
        await ExpectDueAsync("Due 20 Mar 2026");
        Assert.Equal("2026-03-20", await Page.InputValueAsync("#due-date"));
        Assert.Equal(0, await Page.GetByRole(AriaRole.Status).CountAsync());

        await Page.FillAsync("#due-date", "");
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Status, "The due date was cleared.");
        await Page.ReloadAsync();
        await ExpectDueAsync("No due date");
        Assert.Null(FirstCase.DueDate);
        Assert.Equal(2, Board.Changes.Count());
        Assert.Empty(ConsoleMessages);
    }

    [Fact]
    public async Task An_overdue_case_is_highlighted_on_the_board()
    {
        Board.Datadog.AddCase(new InMemoryCase("Backup fails") { DueDate = TestBoard.Today.AddDays(-4) });

        await GoToAsync("/");

        var overdue = Page.Locator("article.overdue");
        Assert.StartsWith("Backup fails", await overdue.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Overdue by 4 days", await overdue.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(await GetBorderAsync(overdue), await GetBorderAsync(Page.Locator("article:not(.overdue)")));

        static Task<string> GetBorderAsync(ILocator element) => element.EvaluateAsync<string>(
            "element => getComputedStyle(element).borderLeftWidth + ' ' + getComputedStyle(element).borderLeftColor");
    }

    [Fact]
    public async Task Search_status_priority_and_comment_work()
    {
        Board.Datadog.AddCase(new InMemoryCase("Mail late"));

        await GoToAsync("/");
        await Page.FillAsync("#q", "disk");
        await Page.PressAsync("#q", "Enter");
        await Assertions.Expect(Page.Locator(".counts")).ToContainTextAsync("1 case");
        await ClickLinkAsync("Disk full");
        await Page.SelectOptionAsync("#status", "In Progress");
        await Page.SelectOptionAsync("#priority", "P2");
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Status, "The priority is now P2. The status is now In Progress.");
        await Page.FillAsync("#comment", "**Cleaned** up.");
        await ClickButtonAsync("Add comment");
        await Assertions.Expect(Page.Locator(".timeline > li").First).ToContainTextAsync("Cleaned up.");

        Assert.Equal(("In Progress", CasePriority.P2, 1), (FirstCase.StatusName, FirstCase.Priority, FirstCase.CommentCount));
    }

    [Fact]
    public async Task A_day_is_worked_on_the_board()
    {
        Board.Datadog.AddUser(new InMemoryUser("Ada", "ada@example.com"));

        await GoToAsync("/");
        await ClickLinkAsync("New case");
        await Page.FillAsync("#title", "Mail late");
        await Page.FillAsync("#assignee", "ada@example.com");
        await ClickButtonAsync("Create case");
        await ExpectAsync(AriaRole.Status, "CASEM-2 was created.");

        await ClickLinkAsync("Board");
        await ClickLinkAsync("1 unassigned");
        await Assertions.Expect(Page.Locator("article")).ToHaveCountAsync(1);
        await Page.GetByText("Change CASEM-1").ClickAsync();
        await ClickButtonAsync("Tomorrow");
        await ExpectAsync(AriaRole.Status, "The due date is now 5 Mar 2026.");
        await Page.GetByText("Change CASEM-1").ClickAsync();
        await Page.GetByLabel("Assignee").Last.FillAsync("Ada");
        await Page.Keyboard.PressAsync("Enter");
        await ExpectAsync(AriaRole.Status, "The case is now assigned to Ada.");
        await Assertions.Expect(Page.Locator("article")).ToHaveCountAsync(0);

        await ClickLinkAsync("Show all");
        await Page.GetByText("Change CASEM-1").ClickAsync();
        await Page.SelectOptionAsync("#status-CASEM-1", "Closed");
        await Page.Locator("#CASEM-1").GetByText("Save").ClickAsync();
        await Assertions.Expect(Page.Locator("#CASEM-1")).ToContainTextAsync("Closed just now");

        Assert.Equal(("Closed", TestBoard.Today.AddDays(1)), (FirstCase.StatusName, FirstCase.DueDate));
        Assert.Empty(ConsoleMessages);
    }

    [Fact]
    public async Task A_case_is_changed_in_a_browser_without_JavaScript()
    {
        var page = await Page.Context.Browser!.NewPageAsync(new() { JavaScriptEnabled = false });

        await page.GotoAsync(Board.Address.AbsoluteUri);
        await page.GetByText("Change CASEM-1").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next week" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The due date is now 9 Mar 2026.");
        Assert.Equal(new DateOnly(2026, 3, 9), FirstCase.DueDate);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_case_type_is_edited()
    {
        Board.Datadog.AddCaseType(new InMemoryCaseType("Incident") { Emoji = "🚨" });

        await GoToAsync("/case-types");
        await ClickLinkAsync("Edit Incident");
        await Page.FillAsync("#name", "Incident follow-up");
        await ClickButtonAsync("Save");

        await ExpectAsync(AriaRole.Status, "🚨 Incident follow-up was changed.");
        Assert.Equal("Incident follow-up", Board.Datadog.CaseTypes[^1].Attributes.Name);
    }

    [Fact]
    public async Task A_missing_case_shows_Datadogs_error_and_a_link_to_the_board()
    {
        await GoToAsync("/cases/CASEM-99");

        await ExpectAsync(AriaRole.Heading, "Not found");
        await ExpectAsync(AriaRole.Alert, "Datadog does not have this. It may have been deleted, or moved to another project.");
        await Assertions.Expect(Page.Locator(".technical")).ToBeHiddenAsync();
        await Page.GetByText("Technical details").ClickAsync();
        await Assertions.Expect(Page.Locator(".technical"))
            .ToHaveTextAsync("Datadog answered GetCase (GET /api/v2/cases/CASEM-99) with 404 Not Found: case not found (resource_not_found).");
        await ClickLinkAsync("Back to the board");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Cases");
    }

    [Fact]
    public async Task A_rate_limit_shows_when_to_try_again_and_keeps_the_entered_date()
    {
        await GoToAsync("/cases/CASEM-1");
        Board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)), when: request => request.Method == HttpMethod.Post);

        await Page.FillAsync("#due-date", "2026-03-20");
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Alert, "Try again at 12:00:45.");
        Assert.Equal("2026-03-20", await Page.InputValueAsync("#due-date"));
        Assert.Null(FirstCase.DueDate);

        Board.Clock.Advance(TimeSpan.FromSeconds(45));
        await ClickButtonAsync("Save");
        await ExpectAsync(AriaRole.Status, "The due date is now 20 Mar 2026.");
    }
}
