using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseBoard.Tests;

public sealed class ProblemTests
{
    [Fact]
    public async Task A_case_that_is_not_there_is_not_found_in_Datadogs_words()
    {
        await using var board = await RunningBoard.StartAsync();

        var page = await board.Visitor.OpenAsync("/cases/CASEM-9");

        Assert.Equal((HttpStatusCode.NotFound, "Not found"), (page.Status, Heading(page)));
        Assert.Equal(
            "Datadog answered GetCase (GET /api/v2/cases/CASEM-9) with 404 Not Found: case not found (resource_not_found).",
            page.TextOfRole("alert"));
        Assert.DoesNotContain(page.All("a"), link => link.Value == "Try again");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/cases/a%20b")]
    [InlineData("/problem")]
    public async Task A_page_that_is_not_there_is_not_found_and_Datadog_is_not_asked(string path)
    {
        await using var board = await RunningBoard.StartAsync();

        var page = await board.Visitor.OpenAsync(path);

        Assert.Equal(
            (HttpStatusCode.NotFound, "Not found", "There is no such page here."), (page.Status, Heading(page), page.TextOfRole("alert")));
        Assert.Empty(board.Datadog.Requests);
    }

    [Fact]
    public async Task Whoever_meets_the_rate_limit_hears_when_to_come_back()
    {
        await using var board = await RunningBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)));

        var page = await board.Visitor.OpenAsync("/?q=disk");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Datadog asks for a pause"), (page.Status, Heading(page)));
        Assert.Equal(TimeSpan.FromSeconds(45), page.RetryAfter);
        Assert.Equal(
            "Datadog answered GetAllCaseTypes (GET /api/v2/cases/types) with 429 Too Many Requests: Too many requests. "
            + "The rate limit case_management is used up for the whole organisation; try again in 45 s. Come back at 12:00:45.",
            page.TextOfRole("alert"));
        Assert.Equal("/?q=disk", (string?)page.All("a").Single(link => link.Value == "Try again").Attribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await board.Visitor.OpenAsync("/?q=disk")).Status);
    }

    [Fact]
    public async Task Nobody_is_kept_waiting_for_a_reset_that_is_far_away()
    {
        await using var board = await RunningBoard.StartAsync(builder =>
            builder.Services.Configure<DatadogCaseManagementOptions>(options => options.Retry.MaxRetries = 1));
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(3)));

        var page = await board.Visitor.OpenAsync("/case-types");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Single(board.Datadog.Requests);
    }

    [Fact]
    public async Task A_change_that_meets_the_rate_limit_can_be_sent_again_as_it_was_entered()
    {
        await using var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)), when: request => request.Method == HttpMethod.Post);
        var page = await board.Visitor.OpenAsync("/cases/CASEM-1");

        var refused = await board.Visitor.PressAsync(page, "Add comment", ("comment", "A long thought"));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(45)), (refused.Status, refused.RetryAfter));
        Assert.Contains("try again in 45 s. Come back at 12:00:45.", refused.TextOfRole("alert"), StringComparison.Ordinal);
        Assert.Equal("A long thought", refused.Form("Add comment").Fields["comment"]);

        var next = await board.Visitor.PressAsync(refused, "Add comment");
        Assert.Equal("Your comment was added.", next.TextOfRole("status"));
        Assert.Equal(1, Assert.Single(board.Datadog.Cases).Attributes.CommentCount);
    }

    [Fact]
    public async Task A_change_that_fails_when_nothing_can_be_read_either_has_a_page_of_its_own()
    {
        await using var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        var page = await board.Visitor.OpenAsync("/cases/CASEM-1");
        board.Datadog.AddFault(InMemoryFault.Unavailable, times: 2);

        var problem = await board.Visitor.PressAsync(page, "Set due date", ("dueDate", "2026-03-20"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Datadog did not do it"), (problem.Status, Heading(problem)));
        Assert.DoesNotContain(problem.All("a"), link => link.Value == "Try again");
    }

    [Fact]
    public async Task A_lost_connection_is_told()
    {
        await using var board = await RunningBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.ConnectionLost);

        var page = await board.Visitor.OpenAsync("/case-types");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.StartsWith("Datadog cannot be reached: ", page.TextOfRole("alert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_is_not_waited_for_without_end()
    {
        await using var board = await RunningBoard.StartAsync(builder =>
            builder.Services.Configure<DatadogCaseManagementOptions>(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(1)));
        board.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromDays(1)));

        var page = await board.Visitor.OpenAsync("/case-types");

        Assert.Equal(
            (HttpStatusCode.GatewayTimeout, "GetAllCaseTypes took longer than 0.001 s (AttemptTimeout) in attempt 1."),
            (page.Status, page.TextOfRole("alert")));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var board = await RunningBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        var page = await board.Visitor.OpenAsync("/cases/CASEM-1");
        string[] buttons = ["Set due date", "Change status", "Change priority", "Add comment"];

        foreach (var (action, fields) in buttons.Select(button => page.Form(button)))
        {
            Assert.True(fields.Remove("__RequestVerificationToken"));
            using var response = await board.Visitor.PostAsync(action, fields);
            var refused = await HtmlPage.ReadAsync(response);
            Assert.Equal((HttpStatusCode.BadRequest, "That cannot be done"), (refused.Status, Heading(refused)));
        }

        using var typeResponse = await board.Visitor.PostAsync($"/case-types/{Guid.Empty}", [new("Form.Name", "Mine")]);
        Assert.Equal(HttpStatusCode.BadRequest, typeResponse.StatusCode);
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task A_host_that_is_not_this_machine_is_refused()
    {
        await using var board = await RunningBoard.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, board.Address) { Headers = { Host = "rebound.example.com" } };

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(board.Datadog.Requests);
    }

    private static string Heading(HtmlPage page) => HtmlPage.TextOf(Assert.Single(page.All("h1")));
}
