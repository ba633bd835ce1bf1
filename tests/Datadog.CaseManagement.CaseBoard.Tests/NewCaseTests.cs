using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

public sealed class NewCaseTests
{
    private const string Path = "/cases/new";

    [Fact]
    public async Task A_case_is_created_with_everything_that_was_entered()
    {
        await using var board = await TestBoard.StartAsync();
        var security = board.Datadog.AddProject("SEC", "Security");
        var incident = board.Datadog.AddCaseType(new InMemoryCaseType("Incident") { Emoji = "🚨" });
        var ada = board.Datadog.AddUser(new InMemoryUser("Ada", "ada@example.com"));
        var page = await board.Client.GetAsync(Path);
        Assert.Equal(["Case Management", "Security"], page.GetById("project").Elements("option").Select(HtmlPage.GetText));
        Assert.Contains("🚨 Incident", page.GetById("type").Elements("option").Select(HtmlPage.GetText));

        var next = await board.Client.SubmitAsync(
            page,
            "Create case",
            ("Title", "Keys are old"),
            ("Project", security),
            ("Type", incident),
            ("Priority", "P2"),
            ("DueDate", "2026-03-20"),
            ("Assignee", "Ada"),
            ("Description", "All\r\nof them"));

        Assert.Equal((HttpStatusCode.OK, "/cases/SEC-1", "SEC-1 was created."), (next.Status, next.Path, next.GetTextByRole("status")));
        var id = Assert.Single(board.Datadog.Cases).Id;
        Assert.Equal(
            [
                new ReceivedRequest(
                    HttpMethod.Post,
                    "/api/v2/cases",
                    $$$$"""{"data":{"attributes":{"title":"Keys are old","type_id":"{{{{incident}}}}","description":"All\nof them","priority":"P2"},"relationships":{"project":{"data":{"id":"{{{{security}}}}","type":"project"}},"assignee":{"data":{"id":"{{{{ada}}}}","type":"user"}}},"type":"case"}}"""),
                new ReceivedRequest(HttpMethod.Post, $"/api/v2/cases/{id}/due_date", """{"data":{"attributes":{"due_date":"2026-03-20"},"type":"case"}}"""),
            ],
            board.Changes);
        Assert.Equal(["Open P2 Due 20 Mar 2026 Ada"], next.GetTextsByClass("facts"));
    }

    [Fact]
    public async Task A_title_is_enough()
    {
        await using var board = await TestBoard.StartAsync();

        var next = await board.Client.SubmitAsync(await board.Client.GetAsync(Path), "Create case", ("Title", "Disk full"));

        Assert.Equal(("/cases/CASEM-1", "CASEM-1 was created."), (next.Path, next.GetTextByRole("status")));
        Assert.Equal(
            $$$$"""{"data":{"attributes":{"title":"Disk full","type_id":"{{{{CaseType.StandardId}}}}","priority":"NOT_DEFINED"},"relationships":{"project":{"data":{"id":"{{{{board.Datadog.ProjectId}}}}","type":"project"}}},"type":"case"}}""",
            Assert.Single(board.Changes).Body);
    }

    [Theory]
    [InlineData("Title", " ", "Enter a title.")]
    [InlineData("DueDate", "2026-02-30", "The value '2026-02-30' is not valid for the due date.")]
    [InlineData("Assignee", "Nemo", "Datadog has no user whose name or email address contains Nemo.")]
    public async Task What_is_missing_or_unknown_is_reported_and_the_form_is_kept(string field, string entered, string expected)
    {
        await using var board = await TestBoard.StartAsync();
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Create case", [("Title", "Disk full"), ("Description", "Kept"), ("Priority", "P3"), (field, entered)]);

        Assert.Equal((HttpStatusCode.BadRequest, expected), (next.Status, next.GetTextByRole("alert")));
        Assert.Equal(
            [field], next.All("input").Where(input => input.Attribute("aria-invalid") is not null).Select(input => (string?)input.Attribute("name")));
        var fields = next.GetForm("Create case").Fields;
        Assert.Equal(("Kept", "P3"), (fields["Description"], fields["Priority"]));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task A_case_whose_due_date_was_not_set_is_shown_with_a_warning()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.PathAndQuery.EndsWith("/due_date", StringComparison.Ordinal));
        var page = await board.Client.GetAsync(Path);

        var next = await board.Client.SubmitAsync(page, "Create case", ("Title", "Disk full"), ("DueDate", "2026-03-20"));

        Assert.Equal(
            ("/cases/CASEM-1", "The due date was not set. Datadog is not available at the moment.", "CASEM-1 was created."),
            (next.Path, next.GetTextByRole("alert"), next.GetTextByRole("status")));
        Assert.Single(board.Datadog.Cases);
    }

    [Fact]
    public async Task A_case_that_Datadog_does_not_create_can_be_submitted_again()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.Unavailable, when: request => request.Method == HttpMethod.Post);
        var page = await board.Client.GetAsync(Path);

        var failed = await board.Client.SubmitAsync(page, "Create case", ("Title", "Disk full"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Datadog is not available at the moment."), (failed.Status, failed.GetTextByRole("alert")));
        Assert.Empty(board.Datadog.Cases);
        Assert.Equal("/cases/CASEM-1", (await board.Client.SubmitAsync(failed, "Create case")).Path);
    }

    [Fact]
    public async Task A_deleted_type_is_not_offered()
    {
        await using var board = await TestBoard.StartAsync();
        var incident = board.Datadog.AddCaseType(new InMemoryCaseType("Incident"));
        await board.Datadog.Client.CaseTypes.DeleteAsync(incident, TestContext.Current.CancellationToken);

        var page = await board.Client.GetAsync(Path);

        Assert.DoesNotContain("Incident", page.GetById("type").Elements("option").Select(HtmlPage.GetText));
    }
}
