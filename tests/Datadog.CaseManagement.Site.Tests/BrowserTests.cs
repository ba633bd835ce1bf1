using CaseBoard.Tests.Browser;
using Microsoft.Playwright;

namespace Datadog.CaseManagement.Site.Tests;

/// <summary>The site in a browser.</summary>
public sealed class BrowserTests(SiteServer site, Chromium chromium) : IClassFixture<SiteServer>, IClassFixture<Chromium>
{
    private const string EmptyImage = """<svg xmlns="http://www.w3.org/2000/svg"/>""";

    // Those of badges and of the screenshots in the README.
    private static readonly string[] ImageHosts = ["https://img.shields.io/", "https://raw.githubusercontent.com/"];

    private string[] Sources => [site.Address.ToString(), "data:", .. ImageHosts];

    [Fact]
    public async Task The_first_page_is_the_readme()
    {
        var page = await OpenAsync("");

        Assert.Equal("Datadog.CaseManagement", await page.Locator("article h1").TextContentAsync());
        Assert.True(await page.Locator("article pre code").CountAsync() > 5);
    }

    [Theory]
    [InlineData("ArchiveAsync", "POST /api/v2/cases/{case_id}/archive", "var result = await cases.ArchiveAsync(\"CASEM-1\");")]
    [InlineData("UpdateDueDateAsync", "POST /api/v2/cases/{case_id}/due_date", "await cases.UpdateDueDateAsync(id, DateOnly.FromDateTime(dueDate));")]
    public async Task The_page_of_a_method_shows_the_path_the_scope_and_an_example(string method, string path, string example)
    {
        var page = await OpenAsync($"reference/Datadog.CaseManagement.CasesClient.{method}.html");

        var text = await page.Locator("article").InnerTextAsync();
        Assert.Contains(path, text, StringComparison.Ordinal);
        Assert.Contains("OAuth scope: cases_write", text, StringComparison.Ordinal);
        Assert.Contains(example, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_a_method_by_what_it_does()
    {
        var page = await OpenAsync("");

        await page.Locator("#search-query").FillAsync("due date");

        var results = page.Locator("#search-results .item-title");
        await results.First.WaitForAsync();
        Assert.Contains(
            await results.AllTextContentsAsync(), title => title.Contains("UpdateDueDateAsync", StringComparison.Ordinal));
    }

    // A page that asks another host for a part of it tells that host who reads it, and is incomplete without it. Only images may.
    private async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.NewPageAsync();
        var problems = new List<string>();
        foreach (var host in ImageHosts)
        {
            await page.RouteAsync($"{host}**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = EmptyImage }));
        }

        page.Request += (_, request) => Note(!Sources.Any(source => request.Url.StartsWith(source, StringComparison.Ordinal)), request.Url);
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => problems.Add(error);

        await page.GotoAsync(new Uri(site.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(problems);
        return page;

        void Note(bool isProblem, string text)
        {
            if (isProblem)
            {
                problems.Add(text);
            }
        }
    }
}
