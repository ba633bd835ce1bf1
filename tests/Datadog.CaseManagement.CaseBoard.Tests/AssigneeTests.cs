using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

/// <summary>Assignees are entered by name or email address.</summary>
public sealed class AssigneeTests
{
    private const string Path = "/cases/CASEM-1";

    private static readonly InMemoryUser Lovelace = new("Ada Lovelace", "ada@example.com");
    private static readonly InMemoryUser Byron = new("Ada Byron", "byron@example.com");
    private static readonly InMemoryUser Grace = new("Grace", "grace@example.com");
    private static readonly InMemoryUser Graceland = new("Graceland", "land@example.com");
    private static readonly InMemoryUser Gone = new("Edsger", "edsger@example.com") { Active = false };

    [Theory]
    [InlineData("ADA@example.com", "Ada Lovelace")]
    [InlineData(" byron ", "Ada Byron")]
    [InlineData("grace", "Grace")]
    public async Task A_case_is_assigned_to_the_user_who_is_found(string entered, string name)
    {
        await using var board = await StartAsync();

        var next = await board.Client.SubmitAsync(await board.Client.GetAsync(Path), "Save", ("Assignee", entered));

        Assert.Equal((HttpStatusCode.OK, $"The case is now assigned to {name}."), (next.Status, next.GetTextByRole("status")));
        var id = ((InMemoryUser[])[Lovelace, Byron, Grace]).Single(user => user.Name == name).Id;
        Assert.Equal(
            [new ReceivedRequest(HttpMethod.Post, "/api/v2/cases/CASEM-1/assign", $$$"""{"data":{"attributes":{"assignee_id":"{{{id}}}"},"type":"case"}}""")],
            board.Changes);
        Assert.EndsWith($" {name}", next.GetTextsByClass("facts").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nemo@example.com", "Datadog has no user with the email address nemo@example.com.")]
    [InlineData("Nemo", "Datadog has no user whose name or email address contains Nemo.")]
    [InlineData("edsger@example.com", "edsger@example.com has been deactivated in Datadog.")]
    [InlineData("Edsger", "Datadog has no user whose name or email address contains Edsger.")]
    [InlineData("ada", "2 users match ada: Ada Byron (byron@example.com), Ada Lovelace (ada@example.com). Enter the email address.")]
    public async Task A_user_who_is_not_found_or_not_the_only_one_is_reported(string entered, string expected)
    {
        await using var board = await StartAsync();

        var next = await board.Client.SubmitAsync(await board.Client.GetAsync(Path), "Save", ("Assignee", entered), ("Priority", "P1"));

        Assert.Equal((HttpStatusCode.BadRequest, expected), (next.Status, next.GetTextByRole("alert")));
        Assert.Equal(("true", entered), ((string?)next.GetById("assignee").Attribute("aria-invalid"), next.GetForm("Save").Fields["Assignee"]));
        Assert.Equal("P1", next.GetForm("Save").Fields["Priority"]);
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task A_case_is_unassigned_when_the_field_is_emptied()
    {
        await using var board = await StartAsync(Grace);
        var page = await board.Client.GetAsync(Path);
        Assert.Equal("grace@example.com", page.GetForm("Save").Fields["Assignee"]);

        var next = await board.Client.SubmitAsync(page, "Save", ("Assignee", ""));

        Assert.Equal("The case is not assigned any more.", next.GetTextByRole("status"));
        Assert.Equal([new ReceivedRequest(HttpMethod.Post, "/api/v2/cases/CASEM-1/unassign", """{"data":{"type":"case"}}""")], board.Changes);
    }

    [Fact]
    public async Task An_assignee_whom_someone_else_has_changed_is_a_conflict()
    {
        await using var board = await StartAsync(Grace);
        var page = await board.Client.GetAsync(Path);
        await board.Datadog.Client.Cases.AssignAsync("CASEM-1", Lovelace.Id, TestContext.Current.CancellationToken);

        var next = await board.Client.SubmitAsync(page, "Save", ("Assignee", ""));

        Assert.Equal(
            (HttpStatusCode.Conflict, "Someone else has changed the assignee to ada@example.com. Your change was not saved; submit it again to replace theirs."),
            (next.Status, next.GetTextByRole("alert")));
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task Active_users_are_suggested()
    {
        await using var board = await StartAsync();

        foreach (var path in (string[])["/", Path, "/cases/new"])
        {
            var page = await board.Client.GetAsync(path);
            Assert.Equal(
                ["byron@example.com Ada Byron", "ada@example.com Ada Lovelace", "grace@example.com Grace", "land@example.com Graceland", "test.user@example.com Test User"],
                page.GetById("users").Elements("option").Select(option => $"{(string?)option.Attribute("value")} {option.Value}"));
            Assert.Contains(page.All("input"), input => (string?)input.Attribute("list") == "users");
        }
    }

    [Fact]
    public async Task Keys_that_may_not_read_users_show_the_case_without_suggestions()
    {
        await using var board = await StartAsync();
        board.Datadog.AddFault(
            InMemoryFault.Forbidden, when: request => request.PathAndQuery.StartsWith("/api/v2/users", StringComparison.Ordinal));

        var page = await board.Client.GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.GetById("users").Elements("option"));
    }

    private static async Task<TestBoard> StartAsync(InMemoryUser? assignee = null)
    {
        var board = await TestBoard.StartAsync();
        Array.ForEach([Lovelace, Byron, Grace, Graceland, Gone], user => board.Datadog.AddUser(user));
        board.Datadog.AddCase(new InMemoryCase("Disk full") { Assignee = assignee });
        return board;
    }
}
