using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class CaseTests
{
    private const string Path = "/cases/CASEM-1";

    [Fact]
    public async Task A_due_date_is_set_and_persists()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Save", ("DueDate", "2026-03-20"));

        Assert.Equal((HttpStatusCode.OK, Path), (next.Status, next.Path));
        Assert.Equal("The due date is now 20 Mar 2026.", next.GetTextByRole("status"));
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":"2026-03-20"},"type":"case"}}""");

        var later = await board.Client.GetAsync(Path);
        Assert.Equal(["Due 20 Mar 2026"], later.GetTextsByClass("due"));
        Assert.Equal("2026-03-20", (string?)later.GetById("due-date").Attribute("value"));
        Assert.DoesNotContain("is now", later.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_is_cleared()
    {
        await using var board = await StartAsync(new InMemoryCase("Disk full") { DueDate = TestBoard.Today.AddDays(-1) });
        var page = await board.Client.GetAsync(Path);
        Assert.Equal(["Overdue by 1 day"], page.GetTextsByClass("due"));

        var next = await board.Client.SubmitAsync(page, "Save", ("DueDate", ""));

        Assert.Equal("The due date was cleared.", next.GetTextByRole("status"));
        Assert.Equal(["No due date"], next.GetTextsByClass("due"));
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":null},"type":"case"}}""");
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    public async Task An_invalid_date_is_rejected_and_not_sent(string entered)
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Save", ("DueDate", entered));

        Assert.Equal((HttpStatusCode.BadRequest, $"The value '{entered}' is not valid for the due date."), (next.Status, next.GetTextByRole("alert")));
        Assert.Equal("true", (string?)next.GetById("due-date").Attribute("aria-invalid"));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task The_statuses_offered_are_those_of_the_case_type()
    {
        await using var board = await TestBoard.StartAsync();
        var typeId = board.Datadog.AddCaseType(new InMemoryCaseType("Incident")
        {
            OpenStatuses = ["Triage", "Accepted"],
            InProgressStatuses = ["Mitigating"],
            ClosedStatuses = ["Resolved"],
        });
        board.Datadog.AddCase(new InMemoryCase("Disk full") { TypeId = typeId, StatusName = "Accepted" });
        var page = await board.Client.GetAsync(Path);
        Assert.Equal(["Triage", "Accepted", "Mitigating", "Resolved"], page.GetById("status").Descendants("option").Select(HtmlPage.GetText));
        Assert.Equal(["Open", "In progress", "Closed"], page.GetById("status").Elements("optgroup").Select(group => (string?)group.Attribute("label")));

        var next = await board.Client.SubmitAsync(page, "Save", ("Status", "Mitigating"));

        Assert.Equal("The status is now Mitigating.", next.GetTextByRole("status"));
        AssertChange(board, "status", """{"data":{"attributes":{"status_name":"Mitigating"},"type":"case"}}""");
        Assert.Equal("Accepted", page.GetForm("Save").Fields["Status"]);
        Assert.Equal("Mitigating", next.GetForm("Save").Fields["Status"]);
    }

    [Fact]
    public async Task The_priority_is_changed()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Save", ("Priority", "P1"));

        Assert.Equal("The priority is now P1.", next.GetTextByRole("status"));
        AssertChange(board, "priority", """{"data":{"attributes":{"priority":"P1"},"type":"case"}}""");
        Assert.Equal("P1", next.GetForm("Save").Fields["Priority"]);
    }

    [Fact]
    public async Task Only_the_fields_that_were_changed_are_sent()
    {
        await using var board = await StartAsync(new InMemoryCase("Disk full") { DueDate = TestBoard.Today, Priority = CasePriority.P3 });
        var page = await board.Client.GetAsync(Path);

        var unchanged = await board.Client.SubmitAsync(page, "Save");
        Assert.Equal("Nothing was changed.", unchanged.GetTextByRole("status"));
        Assert.Empty(board.Changes);

        var next = await board.Client.SubmitAsync(page, "Save", ("Status", "Closed"), ("Priority", "P1"), ("DueDate", "2026-03-20"));
        Assert.Equal("The priority is now P1. The due date is now 20 Mar 2026. The status is now Closed.", next.GetTextByRole("status"));
        Assert.Equal(
            ["/api/v2/cases/CASEM-1/priority", "/api/v2/cases/CASEM-1/due_date", "/api/v2/cases/CASEM-1/status"],
            board.Changes.Select(change => change.PathAndQuery));
        Assert.Equal(["Closed P1 Due 20 Mar 2026 Closed just now Unassigned"], next.GetTextsByClass("facts"));
    }

    [Fact]
    public async Task What_was_saved_before_an_error_is_reported_and_not_sent_again()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);
        board.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.PathAndQuery.EndsWith("/status", StringComparison.Ordinal));

        var failed = await board.Client.SubmitAsync(page, "Save", ("Status", "Closed"), ("Priority", "P1"));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "The priority is now P1. The status was not saved. Datadog is not available at the moment."),
            (failed.Status, failed.GetTextByRole("alert")));

        var next = await board.Client.SubmitAsync(failed, "Save");
        Assert.Equal("The status is now Closed.", next.GetTextByRole("status"));
        Assert.Equal(
            ["/api/v2/cases/CASEM-1/priority", "/api/v2/cases/CASEM-1/status", "/api/v2/cases/CASEM-1/status"],
            board.Changes.Select(change => change.PathAndQuery));
    }

    [Fact]
    public async Task Project_type_and_assignee_link_to_their_cases()
    {
        var ada = new InMemoryUser("Ada", "ada@example.com");
        await using var board = await StartAsync(new InMemoryCase("Disk full") { Assignee = ada });

        var page = await board.Client.GetAsync(Path);

        Assert.Equal(
            [("Ada", $"/?assignee={ada.Id}"), ("CASEM", "/?project=CASEM"), ("Standard", $"/?type={CaseType.StandardId}")],
            page.GetById("content").Descendants("a").Skip(1).Select(link => (HtmlPage.GetText(link), (string?)link.Attribute("href"))));
    }

    [Fact]
    public async Task State_and_actions_come_first_and_only_one_action_is_primary()
    {
        await using var board = await StartAsync(new InMemoryCase("Disk full") { Description = "**All** of it" });

        var page = await board.Client.GetAsync(Path);

        Assert.Equal(["State", "About", "Comments and changes"], page.All("h2").Select(HtmlPage.GetText));
        Assert.Equal("Save", HtmlPage.GetText(page.All("button").Single(button => button.Attribute("class") is null)));
        Assert.Equal("All", HtmlPage.GetByClass(page.Root, "prose").Single().Descendants("strong").Single().Value);
    }

    [Fact]
    public async Task A_comment_is_added_and_its_HTML_is_shown_as_text()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Add comment", ("comment", "<b>Cleaned</b>\r\nup & done"));

        Assert.Equal("Your comment was added.", next.GetTextByRole("status"));
        AssertChange(board, "comment", """{"data":{"attributes":{"comment":"\u003Cb\u003ECleaned\u003C/b\u003E\nup \u0026 done"},"type":"case"}}""");
        Assert.Contains("<b>Cleaned</b> up & done", next.GetTextsByClass("prose"));
        Assert.Equal(["Test User commented just now <b>Cleaned</b> up & done"], Timeline(next));
        Assert.Equal("", next.GetForm("Add comment").Fields["comment"]);
    }

    [Fact]
    public async Task The_timeline_shows_events_the_latest_first()
    {
        await using var board = await StartAsync();
        var (cases, token) = (board.Datadog.Client.Cases, TestContext.Current.CancellationToken);
        await cases.UpdateDueDateAsync("CASEM-1", TestBoard.Today, token);
        await cases.UpdateDueDateAsync("CASEM-1", null, token);
        await cases.UpdateStatusAsync("CASEM-1", "Closed", token);

        var page = await board.Client.GetAsync(Path);

        Assert.Equal(
            [
                "Test User changed the status from Open to Closed just now",
                "Test User cleared the due date, which was 2026-03-04 just now",
                "Test User set the due date to 2026-03-04 just now",
            ],
            Timeline(page));
    }

    [Fact]
    public async Task A_change_made_by_someone_else_is_reported_as_a_conflict()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);
        await board.Datadog.Client.Cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 5, 1), TestContext.Current.CancellationToken);

        var conflict = await board.Client.SubmitAsync(page, "Save", ("DueDate", "2026-03-20"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(
            "Someone else has changed the due date to 2026-05-01. Your change was not saved; submit it again to replace theirs.",
            conflict.GetTextByRole("alert"));
        Assert.Empty(board.Changes);

        await board.Client.SubmitAsync(conflict, "Save");
        AssertChange(board, "due_date", """{"data":{"attributes":{"due_date":"2026-03-20"},"type":"case"}}""");
    }

    [Fact]
    public async Task A_change_of_another_field_is_not_a_conflict()
    {
        await using var board = await StartAsync();
        var page = await board.Client.GetAsync(Path);
        await board.Datadog.Client.Cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2, TestContext.Current.CancellationToken);

        var next = await board.Client.SubmitAsync(page, "Save", ("DueDate", "2026-03-20"));

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(CasePriority.P2, Assert.Single(board.Datadog.Cases).Attributes.Priority);
    }

    [Fact]
    public async Task Concurrent_clients_each_get_their_own_pages()
    {
        await using var board = await TestBoard.StartAsync();
        var keys = Enumerable.Range(1, 20).Select(number => board.Datadog.AddCase(new InMemoryCase($"Case {number}")).Attributes.Key!).ToList();

        var notices = await Task.WhenAll(keys.Select(async key =>
        {
            using var client = new BoardClient(board.Address);
            var page = await client.GetAsync($"/cases/{key}");
            var next = await client.SubmitAsync(page, "Add comment", ("comment", $"For {key}"));
            return (next.Path, next.GetTextsByClass("prose")[^1]);
        }));

        Assert.Equal(keys.Select(key => ($"/cases/{key}", $"For {key}")), notices);
    }

    private static async Task<TestBoard> StartAsync(InMemoryCase? @case = null)
    {
        var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(@case ?? new InMemoryCase("Disk full"));
        return board;
    }

    private static void AssertChange(TestBoard board, string field, string body) =>
        Assert.Equal([new ReceivedRequest(HttpMethod.Post, $"/api/v2/cases/CASEM-1/{field}", body)], board.Changes);

    private static IEnumerable<string> Timeline(HtmlPage page) =>
        HtmlPage.GetByClass(page.Root, "timeline").Single().Elements("li").Select(HtmlPage.GetText);
}
