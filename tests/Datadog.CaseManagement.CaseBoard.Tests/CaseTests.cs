using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class CaseTests
{
    private const string Path = "/cases/CASEM-1";

    [Fact]
    public async Task A_due_date_is_set_and_stays()
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);

        var next = await board.Visitor.PressAsync(page, "Set due date", ("dueDate", "2026-03-20"));

        Assert.Equal((HttpStatusCode.OK, Path), (next.Status, next.Path));
        Assert.Equal("The due date is now 20 Mar 2026.", next.TextOfRole("status"));
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":"2026-03-20"},"type":"case"}}""");

        var later = await board.Visitor.OpenAsync(Path);
        Assert.Equal(["Due 20 Mar 2026"], later.TextsOfClass("due"));
        Assert.Equal("2026-03-20", (string?)later.ById("due-date").Attribute("value"));
        Assert.DoesNotContain("is now", later.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_is_cleared()
    {
        await using var board = await StartAsync(new InMemoryCase("Disk full") { DueDate = StoppedClock.Today.AddDays(-1) });
        var page = await board.Visitor.OpenAsync(Path);
        Assert.Equal(["Overdue by 1 day"], page.TextsOfClass("due"));

        var next = await board.Visitor.PressAsync(page, "Clear due date", ("dueDate", ""));

        Assert.Equal("The case has no due date any more.", next.TextOfRole("status"));
        Assert.Equal(["No due date"], next.TextsOfClass("due"));
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":null},"type":"case"}}""");
    }

    [Theory]
    [InlineData("", "Choose a date.")]
    [InlineData("2026-02-30", "The value '2026-02-30' is not valid for the due date.")]
    public async Task What_is_no_date_is_said_to_be_none_and_sent_nowhere(string entered, string complaint)
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);

        var next = await board.Visitor.PressAsync(page, "Set due date", ("dueDate", entered));

        Assert.Equal((HttpStatusCode.BadRequest, complaint), (next.Status, next.TextOfRole("alert")));
        Assert.Equal("true", (string?)next.ById("due-date").Attribute("aria-invalid"));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task The_statuses_to_choose_from_are_those_of_the_case_type()
    {
        await using var board = await RunningBoard.StartAsync();
        var typeId = board.Datadog.AddCaseType(new InMemoryCaseType("Incident")
        {
            OpenStatuses = ["Triage", "Accepted"],
            InProgressStatuses = ["Mitigating"],
            ClosedStatuses = ["Resolved"],
        });
        board.Datadog.AddCase(new InMemoryCase("Disk full") { TypeId = typeId, StatusName = "Accepted" });
        var page = await board.Visitor.OpenAsync(Path);
        Assert.Equal(["Triage", "Accepted", "Mitigating", "Resolved"], page.ById("status").Descendants("option").Select(HtmlPage.TextOf));
        Assert.Equal(["Open", "In progress", "Closed"], page.ById("status").Elements("optgroup").Select(group => (string?)group.Attribute("label")));

        var next = await board.Visitor.PressAsync(page, "Change status", ("status", "Mitigating"));

        Assert.Equal("The status is now Mitigating.", next.TextOfRole("status"));
        AssertChange(board, "status", """{"data":{"attributes":{"status_name":"Mitigating"},"type":"case"}}""");
        Assert.Equal("Accepted", page.Form("Change status").Fields["status"]);
        Assert.Equal("Mitigating", next.Form("Change status").Fields["status"]);
    }

    [Fact]
    public async Task The_priority_is_changed()
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);

        var next = await board.Visitor.PressAsync(page, "Change priority", ("priority", "P1"));

        Assert.Equal("The priority is now P1.", next.TextOfRole("status"));
        AssertChange(board, "priority", """{"data":{"attributes":{"priority":"P1"},"type":"case"}}""");
        Assert.Equal("P1", next.Form("Change priority").Fields["priority"]);
    }

    [Fact]
    public async Task A_comment_is_added_and_shown_as_it_was_written()
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);

        var next = await board.Visitor.PressAsync(page, "Add comment", ("comment", "<b>Cleaned</b>\r\nup & done"));

        Assert.Equal("Your comment was added.", next.TextOfRole("status"));
        AssertChange(board, "comment", """{"data":{"attributes":{"comment":"\u003Cb\u003ECleaned\u003C/b\u003E\nup \u0026 done"},"type":"case"}}""");
        Assert.Contains("<b>Cleaned</b> up & done", next.TextsOfClass("prose"));
        Assert.Equal(["Test User commented 4 Mar 2026, 12:00 <b>Cleaned</b> up & done"], Timeline(next));
        Assert.Equal("", next.Form("Add comment").Fields["comment"]);
    }

    [Fact]
    public async Task The_timeline_tells_what_happened_the_latest_first()
    {
        await using var board = await StartAsync();
        var (cases, token) = (board.Datadog.Client.Cases, TestContext.Current.CancellationToken);
        await cases.UpdateDueDateAsync("CASEM-1", StoppedClock.Today, token);
        await cases.UpdateDueDateAsync("CASEM-1", null, token);
        await cases.UpdateStatusAsync("CASEM-1", "Closed", token);

        var page = await board.Visitor.OpenAsync(Path);

        Assert.Equal(
            [
                "Test User changed the status from Open to Closed 4 Mar 2026, 12:00",
                "Test User cleared the due date, which was 2026-03-04 4 Mar 2026, 12:00",
                "Test User set the due date to 2026-03-04 4 Mar 2026, 12:00",
            ],
            Timeline(page));
    }

    [Fact]
    public async Task Nobody_undoes_unawares_what_another_has_just_done()
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);
        await board.Datadog.Client.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 5, 1), TestContext.Current.CancellationToken);

        var conflict = await board.Visitor.PressAsync(page, "Set due date", ("dueDate", "2026-03-20"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(
            "Meanwhile somebody has changed the due date to 2026-05-01. It was left at that: if you still want to change it, do so again.",
            conflict.TextOfRole("alert"));
        Assert.Empty(board.Changes);

        await board.Visitor.PressAsync(conflict, "Set due date");
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":"2026-03-20"},"type":"case"}}""");
    }

    [Fact]
    public async Task A_change_of_another_field_is_no_conflict()
    {
        await using var board = await StartAsync();
        var page = await board.Visitor.OpenAsync(Path);
        await board.Datadog.Client.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2, TestContext.Current.CancellationToken);

        var next = await board.Visitor.PressAsync(page, "Set due date", ("dueDate", "2026-03-20"));

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(CasePriority.P2, Assert.Single(board.Datadog.Cases).Attributes.Priority);
    }

    [Fact]
    public async Task Many_visitors_at_once_each_get_what_they_asked_for()
    {
        await using var board = await RunningBoard.StartAsync();
        var keys = Enumerable.Range(1, 20).Select(number => board.Datadog.AddCase(new InMemoryCase($"Case {number}")).Attributes.Key!).ToList();

        var notices = await Task.WhenAll(keys.Select(async key =>
        {
            using var visitor = new Visitor(board.Address);
            var page = await visitor.OpenAsync($"/cases/{key}");
            var next = await visitor.PressAsync(page, "Add comment", ("comment", $"For {key}"));
            return (next.Path, next.TextsOfClass("prose")[^1]);
        }));

        Assert.Equal(keys.Select(key => ($"/cases/{key}", $"For {key}")), notices);
    }

    private static async Task<RunningBoard> StartAsync(InMemoryCase? @case = null)
    {
        var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(@case ?? new InMemoryCase("Disk full"));
        return board;
    }

    private static void AssertChange(RunningBoard board, string field, string body) =>
        Assert.Equal([new ReceivedRequest(HttpMethod.Post, $"/api/v2/cases/CASEM-1/{field}", body)], board.Changes);

    private static IEnumerable<string> Timeline(HtmlPage page) =>
        HtmlPage.OfClass(page.Root, "timeline").Single().Elements("li").Select(HtmlPage.TextOf);
}
