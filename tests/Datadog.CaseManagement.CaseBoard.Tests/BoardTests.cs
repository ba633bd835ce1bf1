using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class BoardTests
{
    [Fact]
    public async Task Cases_are_in_the_column_of_their_status_ordered_by_due_date()
    {
        await using var board = await TestBoard.StartAsync();
        Add(board, "Late", TestBoard.Today.AddDays(-2));
        Add(board, "Some day", null);
        Add(board, "Soon", TestBoard.Today.AddDays(1));
        Add(board, "Begun", null, "In Progress");
        Add(board, "Done", TestBoard.Today.AddDays(-9), "Closed");

        var page = await board.Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Open 3", "In progress 1", "Closed 1"], page.Columns);
        Assert.Equal(["Late", "Soon", "Some day", "Begun", "Done"], page.All("h3").Select(HtmlPage.GetText));
        Assert.Equal(
            ["Overdue by 2 days", "Due tomorrow", "No due date", "No due date"],
            page.GetTextsByClass("due"));
        Assert.Equal("Late", HtmlPage.GetText(Assert.Single(HtmlPage.GetByClass(page.Root, "overdue")).Element("h3")!));
        Assert.Equal(["5 cases 1 overdue 5 unassigned"], page.GetTextsByClass("counts"));
    }

    [Fact]
    public async Task A_card_summarizes_its_case_and_links_to_it()
    {
        await using var board = await TestBoard.StartAsync();
        var ada = new InMemoryUser("Ada", "ada@example.com");
        var typeId = board.Datadog.AddCaseType(new InMemoryCaseType("Incident") { Emoji = "🚨", OpenStatuses = ["Triage"] });
        var added = board.Datadog.AddCase(new InMemoryCase("<Disk & more>") { TypeId = typeId, Priority = CasePriority.P1, Assignee = ada });
        await board.Datadog.Client.Cases.AddCommentAsync(added.Id, "Hm.", TestContext.Current.CancellationToken);

        var page = await board.Client.GetAsync("/");

        var card = Assert.Single(page.All("article"));
        Assert.Equal(
            ["<Disk & more>", "CASEM-1 P1 Triage No due date", "🚨 Incident · Ada · 1 comment"],
            card.Elements().Where(element => element.Name.LocalName is "h3" or "p").Select(HtmlPage.GetText));
        Assert.Equal("/cases/CASEM-1", (string?)Assert.Single(card.Descendants("a")).Attribute("href"));
    }

    [Fact]
    public async Task A_search_is_sent_to_Datadog_as_entered()
    {
        await using var board = await TestBoard.StartAsync();
        Add(board, "Disk full", null);
        Add(board, "Mail late", null);

        var page = await board.Client.GetAsync("/?q=status%3Aopen%20disk");

        Assert.Equal(["Disk full"], page.All("h3").Select(HtmlPage.GetText));
        Assert.Equal("status:open disk", (string?)page.GetById("q").Attribute("value"));
        Assert.Equal(["1 case 1 unassigned Show all"], page.GetTextsByClass("counts"));
        Assert.Equal(
            [
                "/api/v2/cases/types",
                "/api/v2/cases/projects",
                "/api/v2/users?filter%5Bstatus%5D=Active&page%5Bsize%5D=100&page%5Bnumber%5D=0",
                "/api/v2/cases?filter=status%3Aopen%20disk&sort%5Bfield%5D=created_at&sort%5Basc%5D=false&page%5Bsize%5D=100&page%5Bnumber%5D=1",
            ],
            board.Datadog.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task An_invalid_search_shows_the_error_and_keeps_the_filter()
    {
        await using var board = await TestBoard.StartAsync();

        var page = await board.Client.GetAsync("/?q=cost%3A%3E5");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Datadog does not understand this search.", page.GetTextByRole("alert"));
        Assert.StartsWith("Datadog answered SearchCases (GET /api/v2/cases?filter=cost%3A%3E5&", page.Technical, StringComparison.Ordinal);
        Assert.EndsWith("comparisons and ranges are not supported by the in-memory Datadog.", page.Technical, StringComparison.Ordinal);
        Assert.Equal("true", (string?)page.GetById("q").Attribute("aria-invalid"));
        Assert.Equal("cost:>5", (string?)page.GetById("q").Attribute("value"));
    }

    [Fact]
    public async Task Archived_cases_are_not_on_the_board()
    {
        await using var board = await TestBoard.StartAsync();
        var archived = Add(board, "Old", null);
        Add(board, "New", null);
        await board.Datadog.Client.Cases.ArchiveAsync(archived.Id, TestContext.Current.CancellationToken);

        var page = await board.Client.GetAsync("/");

        Assert.Equal(["New"], page.All("h3").Select(HtmlPage.GetText));
    }

    [Fact]
    public async Task More_cases_than_the_maximum_are_reported_as_truncated()
    {
        await using var board = await TestBoard.StartAsync();
        for (var number = 0; number < 301; number++)
        {
            Add(board, $"Case {number}", null);
        }

        var page = await board.Client.GetAsync("/");

        Assert.Equal(300, page.All("article").Count());
        Assert.StartsWith("300 cases of the newest 300. Search to find others.", page.GetTextsByClass("counts").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_card_says_when_it_was_closed_and_offers_no_due_date()
    {
        await using var board = await TestBoard.StartAsync();
        Add(board, "Done", TestBoard.Today.AddDays(-9), "Closed");
        board.Clock.Advance(TimeSpan.FromHours(50));

        var card = Assert.Single((await board.Client.GetAsync("/")).All("article"));

        Assert.Equal("CASEM-1 No priority Closed 2 days ago", HtmlPage.GetText(card.Elements("p").First()));
        Assert.Equal("4 Mar 2026, 12:00 UTC", (string?)card.Descendants("time").Single().Attribute("title"));
        Assert.Equal(["Save"], card.Descendants("button").Select(HtmlPage.GetText));
    }

    private static Case Add(TestBoard board, string title, DateOnly? due, string? status = null) =>
        board.Datadog.AddCase(new InMemoryCase(title) { DueDate = due, StatusName = status });
}
