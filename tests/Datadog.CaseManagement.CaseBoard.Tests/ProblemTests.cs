using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseBoard.Tests;

public sealed class ProblemTests
{
    [Fact]
    public async Task A_missing_case_shows_Datadogs_error()
    {
        await using var board = await TestBoard.StartAsync();

        var page = await board.Client.GetAsync("/cases/CASEM-9");

        Assert.Equal((HttpStatusCode.NotFound, "Not found"), (page.Status, Heading(page)));
        Assert.Equal("Datadog does not have this. It may have been deleted, or moved to another project.", page.GetTextByRole("alert"));
        Assert.Equal("Datadog answered GetCase (GET /api/v2/cases/CASEM-9) with 404 Not Found: case not found (resource_not_found).", page.Technical);
        Assert.DoesNotContain(page.All("a"), link => link.Value == "Try again");
    }

    [Theory]
    [InlineData("/unknown")]
    [InlineData("/cases/a%20b")]
    [InlineData("/problem")]
    public async Task A_missing_page_is_not_found_and_Datadog_is_not_called(string path)
    {
        await using var board = await TestBoard.StartAsync();

        var page = await board.Client.GetAsync(path);

        Assert.Equal(
            (HttpStatusCode.NotFound, "Not found", "This page does not exist."), (page.Status, Heading(page), page.GetTextByRole("alert")));
        Assert.Empty(board.Datadog.Requests);
    }

    [Fact]
    public async Task A_rate_limit_shows_when_to_try_again()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)));

        var page = await board.Client.GetAsync("/?q=disk");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Rate limit reached"), (page.Status, Heading(page)));
        Assert.Equal(TimeSpan.FromSeconds(45), page.RetryAfter);
        Assert.Equal("Datadog gets too many requests from your organisation at the moment. Try again at 12:00:45.", page.GetTextByRole("alert"));
        Assert.Equal(
            "Datadog answered GetAllCaseTypes (GET /api/v2/cases/types) with 429 Too Many Requests: Too many requests. "
            + "The rate limit case_management is used up for the whole organisation; try again in 45 s.",
            page.Technical);
        Assert.Equal("/?q=disk", (string?)page.All("a").Single(link => link.Value == "Try again").Attribute("href"));
        board.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(HttpStatusCode.OK, (await board.Client.GetAsync("/?q=disk")).Status);
    }

    [Fact]
    public async Task The_page_does_not_wait_for_a_distant_reset()
    {
        await using var board = await TestBoard.StartAsync(builder =>
            builder.Services.Configure<DatadogCaseManagementOptions>(options => options.Retry.MaxRetries = 1));
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(3)));

        var page = await board.Client.GetAsync("/case-types");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Single(board.Datadog.Requests);
    }

    [Fact]
    public async Task A_rate_limited_change_can_be_submitted_again_as_entered()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)), when: request => request.Method == HttpMethod.Post);
        var page = await board.Client.GetAsync("/cases/CASEM-1");

        var refused = await board.Client.SubmitAsync(page, "Add comment", ("comment", "A long thought"));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(45)), (refused.Status, refused.RetryAfter));
        Assert.EndsWith("Try again at 12:00:45.", refused.GetTextByRole("alert"), StringComparison.Ordinal);
        Assert.EndsWith("try again in 45 s.", refused.Technical, StringComparison.Ordinal);
        Assert.Equal("A long thought", refused.GetForm("Add comment").Fields["comment"]);

        board.Clock.Advance(TimeSpan.FromSeconds(45));
        var next = await board.Client.SubmitAsync(refused, "Add comment");
        Assert.Equal("Your comment was added.", next.GetTextByRole("status"));
        Assert.Equal(1, Assert.Single(board.Datadog.Cases).Attributes.CommentCount);
    }

    [Fact]
    public async Task A_change_that_fails_and_cannot_reload_the_case_shows_the_error_page()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        var page = await board.Client.GetAsync("/cases/CASEM-1");
        board.Datadog.AddFault(InMemoryFault.Unavailable, times: 2);

        var problem = await board.Client.SubmitAsync(page, "Save", ("DueDate", "2026-03-20"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Datadog could not complete the request"), (problem.Status, Heading(problem)));
        Assert.DoesNotContain(problem.All("a"), link => link.Value == "Try again");
    }

    [Fact]
    public async Task A_lost_connection_is_reported()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddFault(InMemoryFault.ConnectionLost);

        var page = await board.Client.GetAsync("/case-types");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Equal(
            "Datadog cannot be reached. Check the network connection. If this was a change, look whether it was made before you try again.",
            page.GetTextByRole("alert"));
        Assert.NotEmpty(page.Technical);
    }

    [Fact]
    public async Task A_slow_response_times_out()
    {
        await using var board = await TestBoard.StartAsync(builder => builder.Services
            .AddSingleton(TimeProvider.System)
            .Configure<DatadogCaseManagementOptions>(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(1)));
        board.Datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromDays(1)));

        var page = await board.Client.GetAsync("/case-types");

        Assert.Equal(
            (
                HttpStatusCode.GatewayTimeout,
                "Datadog took too long to answer. If this was a change, look whether it was made before you try again.",
                "GetAllCaseTypes took longer than 0.001 s (AttemptTimeout) in attempt 1."),
            (page.Status, page.GetTextByRole("alert"), page.Technical));
    }

    [Fact]
    public async Task A_form_without_an_antiforgery_token_is_rejected()
    {
        await using var board = await TestBoard.StartAsync();
        board.Datadog.AddCase(new InMemoryCase("Disk full"));
        var page = await board.Client.GetAsync("/cases/CASEM-1");
        var card = await board.Client.GetAsync("/");
        var create = await board.Client.GetAsync("/cases/new");

        foreach (var (action, fields) in new[]
        {
            page.GetForm("Save"), page.GetForm("Add comment"), card.GetForm("Today"), card.GetForm("Save"), create.GetForm("Create case", ("Title", "Mail late")),
        })
        {
            Assert.True(fields.Remove("__RequestVerificationToken"));
            using var response = await board.Client.PostAsync(action.Length == 0 ? page.Path : action, fields);
            var refused = await HtmlPage.ReadAsync(response);
            Assert.Equal((HttpStatusCode.BadRequest, "Invalid request"), (refused.Status, Heading(refused)));
        }

        using var typeResponse = await board.Client.PostAsync($"/case-types/{Guid.Empty}", [new("Form.Name", "Mine")]);
        Assert.Equal(HttpStatusCode.BadRequest, typeResponse.StatusCode);
        Assert.Empty(board.Changes);
    }

    [Fact]
    public async Task A_host_other_than_localhost_is_rejected()
    {
        await using var board = await TestBoard.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, board.Address) { Headers = { Host = "rebound.example.com" } };

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(board.Datadog.Requests);
    }

    private static string Heading(HtmlPage page) => HtmlPage.GetText(Assert.Single(page.All("h1")));
}
