using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class BoardTests
{
    [Fact]
    public async Task Cases_stand_in_the_column_of_their_status_what_is_due_first_before_the_rest()
    {
        await using var board = await RunningBoard.StartAsync();
        Add(board, "Late", StoppedClock.Today.AddDays(-2));
        Add(board, "Some day", null);
        Add(board, "Soon", StoppedClock.Today.AddDays(1));
        Add(board, "Begun", null, "In Progress");
        Add(board, "Done", StoppedClock.Today.AddDays(-9), "Closed");

        var page = await board.Visitor.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Open 3", "In progress 1", "Closed 1"], page.All("h2").Select(HtmlPage.TextOf));
        Assert.Equal(["Late", "Soon", "Some day", "Begun", "Done"], page.All("h3").Select(HtmlPage.TextOf));
        Assert.Equal(
            ["Overdue by 2 days", "Due tomorrow", "No due date", "No due date", "Due 23 Feb 2026"],
            page.TextsOfClass("due"));
        Assert.Equal("Late", HtmlPage.TextOf(Assert.Single(HtmlPage.OfClass(page.Root, "overdue")).Element("h3")!));
        Assert.Equal("5 cases", page.TextOfRole("status"));
    }

    [Fact]
    public async Task A_card_tells_what_there_is_to_know_and_leads_to_its_case()
    {
        await using var board = await RunningBoard.StartAsync();
        var ada = new InMemoryUser("Ada", "ada@example.com");
        var typeId = board.Datadog.AddCaseType(new InMemoryCaseType("Incident") { Emoji = "🚨", OpenStatuses = ["Triage"] });
        var added = board.Datadog.AddCase(new InMemoryCase("<Disk & more>") { TypeId = typeId, Priority = CasePriority.P1, Assignee = ada });
        await board.Datadog.Client.Cases.AddCommentAsync(added.Id, "Hm.", TestContext.Current.CancellationToken);

        var page = await board.Visitor.OpenAsync("/");

        var card = Assert.Single(page.All("article"));
        Assert.Equal("<Disk & more> CASEM-1 P1 Triage No due date 🚨 Incident · Ada · 1 comment", HtmlPage.TextOf(card));
        Assert.Equal("/cases/CASEM-1", (string?)Assert.Single(card.Descendants("a")).Attribute("href"));
    }

    [Fact]
    public async Task A_search_reaches_Datadog_as_it_was_entered()
    {
        await using var board = await RunningBoard.StartAsync();
        Add(board, "Disk full", null);
        Add(board, "Mail late", null);

        var page = await board.Visitor.OpenAsync("/?q=status%3Aopen%20disk");

        Assert.Equal(["Disk full"], page.All("h3").Select(HtmlPage.TextOf));
        Assert.Equal("status:open disk", (string?)page.ById("q").Attribute("value"));
        Assert.Equal("1 case", page.TextOfRole("status"));
        Assert.Equal(
            ["/api/v2/cases/types", "/api/v2/cases?filter=status%3Aopen%20disk&sort%5Bfield%5D=created_at&sort%5Basc%5D=false&page%5Bsize%5D=100&page%5Bnumber%5D=1"],
            board.Datadog.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task A_search_that_cannot_be_understood_can_be_corrected_on_the_spot()
    {
        await using var board = await RunningBoard.StartAsync();

        var page = await board.Visitor.OpenAsync("/?q=cost%3A%3E5");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Datadog answered SearchCases (GET /api/v2/cases?filter=cost%3A%3E5&", page.TextOfRole("alert"), StringComparison.Ordinal);
        Assert.EndsWith(" with 400 Bad Request: Bad Request.", page.TextOfRole("alert"), StringComparison.Ordinal);
        Assert.Equal("cost:>5", (string?)page.ById("q").Attribute("value"));
    }

    [Fact]
    public async Task Archived_cases_are_not_on_the_board()
    {
        await using var board = await RunningBoard.StartAsync();
        var archived = Add(board, "Old", null);
        Add(board, "New", null);
        await board.Datadog.Client.Cases.ArchiveAsync(archived.Id, TestContext.Current.CancellationToken);

        var page = await board.Visitor.OpenAsync("/");

        Assert.Equal(["New"], page.All("h3").Select(HtmlPage.TextOf));
    }

    [Fact]
    public async Task More_cases_than_the_board_has_room_for_are_said_to_be_more()
    {
        await using var board = await RunningBoard.StartAsync();
        for (var number = 0; number < 301; number++)
        {
            Add(board, $"Case {number}", null);
        }

        var page = await board.Visitor.OpenAsync("/");

        Assert.Equal(300, page.All("article").Count());
        Assert.Equal("The newest 300 cases. Search for others.", page.TextOfRole("status"));
    }

    [Fact]
    public async Task The_charts_say_in_words_what_they_show()
    {
        await using var board = await RunningBoard.StartAsync();
        Add(board, "Late", StoppedClock.Today.AddDays(-1));
        Add(board, "On Sunday", new DateOnly(2026, 3, 8));
        Add(board, "On Monday", new DateOnly(2026, 3, 9));
        Add(board, "Far", new DateOnly(2026, 4, 1));
        Add(board, "Done", StoppedClock.Today, "Closed");

        var page = await board.Visitor.OpenAsync("/");

        Assert.Equal(["No priority: 4.", "Overdue: 1, This week: 1, Next week: 1, Later: 1."], page.All("desc").Select(HtmlPage.TextOf));
        Assert.All(page.All("svg"), chart => Assert.Equal("img", (string?)chart.Attribute("role")));
        Assert.All(page.All("svg"), chart => Assert.All(
            ((string)chart.Attribute("aria-labelledby")!).Split(' '), id => Assert.NotEmpty(HtmlPage.TextOf(page.ById(id)))));
    }

    private static Case Add(RunningBoard board, string title, DateOnly? due, string? status = null) =>
        board.Datadog.AddCase(new InMemoryCase(title) { DueDate = due, StatusName = status });
}
