using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseBoard.Tests;

/// <summary>The board with credentials.</summary>
public sealed class CredentialTests
{
    private const string DatadogAddress = "https://datadog.example.com/";
    private const string ApiKey = "0123456789abcdef0123456789abcdef";
    private const string ApplicationKey = "fedcba9876543210fedcba9876543210fedcba98";

    [Fact]
    public async Task With_keys_the_board_calls_Datadog_and_never_shows_them()
    {
        var datadog = new InMemoryDatadog();
        datadog.AddCase(new InMemoryCase("Disk full"));
        await using var app = await StartAsync(datadog);
        using var client = new BoardClient(new Uri(app.Urls.Single()));

        var pages = new List<HtmlPage>
        {
            await client.GetAsync("/"),
            await client.GetAsync("/cases/CASEM-1"),
            await client.GetAsync("/cases/CASEM-9"),
            await client.GetAsync("/case-types"),
            await client.GetAsync($"/case-types/{CaseType.StandardId}"),
        };
        pages.Add(await client.SubmitAsync(pages[1], "Save", ("DueDate", "2026-03-20")));

        Assert.Equal([200, 200, 404, 200, 200, 200], pages.Select(page => (int)page.Status));
        Assert.Equal(new DateOnly(2026, 3, 20), Assert.Single(datadog.Cases).Attributes.DueDate);
        Assert.All(pages, page => Assert.StartsWith(
            $"Cases of your organisation, from {DatadogAddress}.", HtmlPage.GetText(page.All("footer").Single()), StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Empty(page.GetTextsByClass("demo")));
        Assert.All(pages, page => Assert.DoesNotContain(ApiKey, page.Html, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain(ApplicationKey, page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_the_server_echoes_are_not_shown()
    {
        await using var board = await StartAsync(new CannedHandler(Echo));
        using var client = new BoardClient(new Uri(board.Urls.Single()));

        var page = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Equal("The keys of this board do not allow this.", page.GetTextByRole("alert"));
        Assert.Contains("403 Forbidden", page.Technical, StringComparison.Ordinal);
        Assert.Contains("your keys are", page.Technical, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKey, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(ApplicationKey, page.Html, StringComparison.Ordinal);
    }

    private static Task<WebApplication> StartAsync(HttpMessageHandler datadog) => TestBoard.StartAsync(
        ["--Datadog:BaseAddress", DatadogAddress, "--Datadog:ApiKey", ApiKey, "--Datadog:ApplicationKey", ApplicationKey],
        builder => builder.Services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => datadog));

    private static HttpResponseMessage Echo(HttpRequestMessage request)
    {
        var keys = string.Join(" and ", request.Headers.Where(header => header.Key.StartsWith("DD-", StringComparison.Ordinal)).SelectMany(header => header.Value));
        Assert.Contains(ApiKey, keys, StringComparison.Ordinal);
        return new(HttpStatusCode.Forbidden) { Content = new StringContent($$"""{"errors":["your keys are {{keys}}"]}""") };
    }
}
