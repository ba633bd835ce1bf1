using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseBoard.Tests;

/// <summary>The board with credentials, as somebody with an account starts it.</summary>
public sealed class SecretTests
{
    private const string ApiKey = "0123456789abcdef0123456789abcdef";
    private const string ApplicationKey = "fedcba9876543210fedcba9876543210fedcba98";

    [Fact]
    public async Task With_keys_the_board_talks_to_Datadog_and_never_shows_them()
    {
        var datadog = new InMemoryDatadog();
        datadog.AddCase(new InMemoryCase("Disk full"));
        await using var server = InMemoryDatadogServer.Start(datadog);
        await using var app = await StartAsync(server.BaseAddress);
        using var visitor = new Visitor(new Uri(app.Urls.Single()));

        var pages = new List<HtmlPage>
        {
            await visitor.OpenAsync("/"),
            await visitor.OpenAsync("/cases/CASEM-1"),
            await visitor.OpenAsync("/cases/CASEM-9"),
            await visitor.OpenAsync("/case-types"),
            await visitor.OpenAsync($"/case-types/{CaseType.StandardId}"),
        };
        pages.Add(await visitor.PressAsync(pages[1], "Set due date", ("dueDate", "2026-03-20")));

        Assert.Equal([200, 200, 404, 200, 200, 200], pages.Select(page => (int)page.Status));
        Assert.Equal(new DateOnly(2026, 3, 20), Assert.Single(datadog.Cases).Attributes.DueDate);
        Assert.All(pages, page => Assert.EndsWith(
            $"Cases of your organisation, from {server.BaseAddress}.", HtmlPage.TextOf(page.All("footer").Single()), StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain(ApiKey, page.Html, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain(ApplicationKey, page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_repeats_the_keys_does_not_bring_them_onto_the_page()
    {
        await using var echo = await RunningBoard.StartAsync(
            ["--Datadog:ApiKey", ApiKey, "--Datadog:ApplicationKey", ApplicationKey],
            builder => builder.Services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => new Echo()));
        using var visitor = new Visitor(new Uri(echo.Urls.Single()));

        var page = await visitor.OpenAsync("/");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Contains("403 Forbidden", page.TextOfRole("alert"), StringComparison.Ordinal);
        Assert.Contains("your keys are", page.TextOfRole("alert"), StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKey, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(ApplicationKey, page.Html, StringComparison.Ordinal);
    }

    private static Task<WebApplication> StartAsync(Uri datadog) => RunningBoard.StartAsync(
        ["--Datadog:BaseAddress", datadog.ToString(), "--Datadog:ApiKey", ApiKey, "--Datadog:ApplicationKey", ApplicationKey]);

    /// <summary>A server that says of the keys what it should not.</summary>
    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var keys = string.Join(" and ", request.Headers.Where(header => header.Key.StartsWith("DD-", StringComparison.Ordinal)).SelectMany(header => header.Value));
            Assert.Contains(ApiKey, keys, StringComparison.Ordinal);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                RequestMessage = request,
                Content = new StringContent($$"""{"errors":["your keys are {{keys}}"]}"""),
            });
        }
    }
}
