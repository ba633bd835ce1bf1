using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

/// <summary>Changes of a case from its card, which lead back to the same board.</summary>
public sealed class CardTests
{
    private const string Board = "/?project=CASEM&due=today";

    [Theory]
    [InlineData("Today", "\"2026-03-04\"", "The due date is now 4 Mar 2026.")]
    [InlineData("Tomorrow", "\"2026-03-05\"", "The due date is now 5 Mar 2026.")]
    [InlineData("Next week", "\"2026-03-09\"", "The due date is now 9 Mar 2026.")]
    [InlineData("Clear", "null", "The due date was cleared.")]
    public async Task A_due_date_is_set_by_one_button(string button, string sent, string notice)
    {
        await using var board = await StartAsync(TestBoard.Today.AddDays(-1));
        var page = await board.Client.GetAsync("/?project=CASEM");

        var next = await board.Client.SubmitAsync(page, button);

        Assert.Equal((HttpStatusCode.OK, "/?project=CASEM", notice), (next.Status, next.Path, next.GetTextByRole("status")));
        AssertChanges(board, ("due_date", $$$"""{"data":{"attributes":{"due_date":{{{sent}}}},"type":"case"}}"""));
    }

    [Fact]
    public async Task A_case_without_a_due_date_offers_none_to_clear()
    {
        await using var board = await StartAsync(null);

        var page = await board.Client.GetAsync("/");

        Assert.Equal(["Show", "Today", "Tomorrow", "Next week", "Save"], page.All("button").Select(HtmlPage.GetText));
    }

    [Fact]
    public async Task Status_and_assignee_are_changed_together()
    {
        await using var board = await StartAsync(TestBoard.Today);
        var ada = board.Datadog.AddUser(new InMemoryUser("Ada", "ada@example.com"));
        var page = await board.Client.GetAsync(Board);

        var next = await board.Client.SubmitAsync(page, "Save", ("Status", "In Progress"), ("Assignee", "ada@example.com"));

        Assert.Equal((Board, "The case is now assigned to Ada. The status is now In Progress."), (next.Path, next.GetTextByRole("status")));
        AssertChanges(
            board,
            ("assign", $$$"""{"data":{"attributes":{"assignee_id":"{{{ada}}}"},"type":"case"}}"""),
            ("status", """{"data":{"attributes":{"status_name":"In Progress"},"type":"case"}}"""));
        Assert.Equal(["Open 0", "In progress 1", "Closed 0"], next.Columns);
    }

    [Fact]
    public async Task The_board_returns_to_the_changed_card()
    {
        await using var board = await StartAsync(TestBoard.Today);
        var (action, fields) = (await board.Client.GetAsync(Board)).GetForm("Tomorrow");

        using var response = await board.Client.PostAsync(action, fields);

        Assert.Equal($"{Board}#CASEM-1", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    public async Task The_board_never_returns_to_another_site(string returnUrl)
    {
        await using var board = await StartAsync(TestBoard.Today);
        var page = await board.Client.GetAsync(Board);

        var next = await board.Client.SubmitAsync(page, "Tomorrow", ("ReturnUrl", returnUrl));

        Assert.Equal((HttpStatusCode.OK, "/cases/CASEM-1", "The due date is now 5 Mar 2026."), (next.Status, next.Path, next.GetTextByRole("status")));
    }

    [Fact]
    public async Task A_change_that_fails_shows_the_case_and_then_leads_back_to_the_board()
    {
        await using var board = await StartAsync(TestBoard.Today);
        var page = await board.Client.GetAsync(Board);
        board.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.Method == HttpMethod.Post);

        var failed = await board.Client.SubmitAsync(page, "Tomorrow");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Datadog is not available at the moment."), (failed.Status, failed.GetTextByRole("alert")));
        Assert.Equal("2026-03-05", failed.GetForm("Save").Fields["DueDate"]);

        var next = await board.Client.SubmitAsync(failed, "Save");
        Assert.Equal((Board, "The due date is now 5 Mar 2026."), (next.Path, next.GetTextByRole("status")));
    }

    private static async Task<TestBoard> StartAsync(DateOnly? dueDate)
    {
        var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full") { DueDate = dueDate });
        return board;
    }

    private static void AssertChanges(TestBoard board, params (string Field, string Body)[] changes) => Assert.Equal(
        changes.Select(change => new ReceivedRequest(HttpMethod.Post, $"/api/v2/cases/CASEM-1/{change.Field}", change.Body)), board.Changes);
}
