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
        Assert.Equal(["Open 3", "In progress 1", "Closed 1"], page.All("h2").Select(HtmlPage.GetText));
        Assert.Equal(["Late", "Soon", "Some day", "Begun", "Done"], page.All("h3").Select(HtmlPage.GetText));
        Assert.Equal(
            ["Overdue by 2 days", "Due tomorrow", "No due date", "No due date", "Due 23 Feb 2026"],
            page.GetTextsByClass("due"));
        Assert.Equal("Late", HtmlPage.GetText(Assert.Single(HtmlPage.GetByClass(page.Root, "overdue")).Element("h3")!));
        Assert.Equal("5 cases", page.GetTextByRole("status"));
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
        Assert.Equal("<Disk & more> CASEM-1 P1 Triage No due date 🚨 Incident · Ada · 1 comment", HtmlPage.GetText(card));
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
        Assert.Equal("1 case", page.GetTextByRole("status"));
        Assert.Equal(
            ["/api/v2/cases/types", "/api/v2/cases?filter=status%3Aopen%20disk&sort%5Bfield%5D=created_at&sort%5Basc%5D=false&page%5Bsize%5D=100&page%5Bnumber%5D=1"],
            board.Datadog.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task An_invalid_search_shows_the_error_and_keeps_the_filter()
    {
        await using var board = await TestBoard.StartAsync();

        var page = await board.Client.GetAsync("/?q=cost%3A%3E5");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Datadog answered SearchCases (GET /api/v2/cases?filter=cost%3A%3E5&", page.GetTextByRole("alert"), StringComparison.Ordinal);
        Assert.EndsWith("comparisons and ranges are not supported by the in-memory Datadog.", page.GetTextByRole("alert"), StringComparison.Ordinal);
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
        Assert.Equal("The newest 300 cases. Search to find others.", page.GetTextByRole("status"));
    }

    [Fact]
    public async Task The_charts_have_a_text_alternative()
    {
        await using var board = await TestBoard.StartAsync();
        Add(board, "Late", TestBoard.Today.AddDays(-1));
        Add(board, "On Sunday", new DateOnly(2026, 3, 8));
        Add(board, "On Monday", new DateOnly(2026, 3, 9));
        Add(board, "Far", new DateOnly(2026, 4, 1));
        Add(board, "Done", TestBoard.Today, "Closed");

        var page = await board.Client.GetAsync("/");

        Assert.Equal(["No priority: 4.", "Overdue: 1, This week: 1, Next week: 1, Later: 1."], page.All("desc").Select(HtmlPage.GetText));
        Assert.All(page.All("svg"), chart => Assert.Equal("img", (string?)chart.Attribute("role")));
        Assert.All(page.All("svg"), chart => Assert.All(
            ((string)chart.Attribute("aria-labelledby")!).Split(' '), id => Assert.NotEmpty(HtmlPage.GetText(page.GetById(id)))));
    }

    private static Case Add(TestBoard board, string title, DateOnly? due, string? status = null) =>
        board.Datadog.AddCase(new InMemoryCase(title) { DueDate = due, StatusName = status });
}
