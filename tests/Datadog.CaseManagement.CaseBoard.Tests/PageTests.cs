using System.Net;
using System.Xml.Linq;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement.Testing;

namespace CaseBoard.Tests;

/// <summary>Requirements that every page meets.</summary>
public sealed class PageTests
{
    private static readonly string[] Controls = ["input", "select", "textarea"];

    [Fact]
    public async Task Every_page_has_its_landmarks_and_one_top_level_heading()
    {
        await foreach (var page in PagesAsync())
        {
            Assert.Equal("en", (string?)page.Root.Attribute("lang"));
            Assert.EndsWith(" · Case board", Assert.Single(page.All("title")).Value, StringComparison.Ordinal);
            Assert.Equal((1, 1, 1, 1), (page.All("header").Count(), page.All("main").Count(), page.All("footer").Count(), page.All("h1").Count()));
            Assert.All(page.All("nav"), landmark => Assert.NotNull(landmark.Attribute("aria-label")));
            Assert.Equal("#content", (string?)page.All("a").First().Attribute("href"));
            Assert.Equal("main", page.GetById("content").Name.LocalName);
        }
    }

    [Fact]
    public async Task Every_control_has_a_label_and_every_button_and_link_has_a_name()
    {
        await foreach (var page in PagesAsync())
        {
            foreach (var control in Controls.SelectMany(page.All).Where(control => (string?)control.Attribute("type") != "hidden"))
            {
                var id = (string)control.Attribute("id")!;
                Assert.NotEmpty(HtmlPage.GetText(page.All("label").Single(label => (string?)label.Attribute("for") == id)));
            }

            Assert.All(page.All("button").Concat(page.All("a")), element => Assert.NotEmpty(HtmlPage.GetText(element)));
        }
    }

    [Fact]
    public async Task Headings_skip_no_level_and_IDs_are_unique_and_resolve()
    {
        await foreach (var page in PagesAsync())
        {
            var levels = page.Root.Descendants()
                .Select(element => element.Name.LocalName)
                .Where(name => name is ['h', >= '1' and <= '6'])
                .Select(name => name[1] - '0')
                .ToList();
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{page.Path}: h{pair.Second} after h{pair.First}"));

            var ids = page.Root.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
            Assert.Distinct(ids);
            Assert.All(References(page.Root), id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public async Task No_page_has_scripts_or_loads_anything_from_another_site()
    {
        await using var board = await TestBoard.StartAsync();
        await foreach (var page in PagesAsync())
        {
            Assert.Empty(page.All("script"));
            Assert.DoesNotContain(page.Root.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(page.Root.Descendants().Attributes("style"), _ => true);
            Assert.All(
                page.Root.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" or "action" or "formaction"),
                attribute => Assert.Matches("^[/#](?!/)", attribute.Value));
        }

        using var http = new HttpClient { BaseAddress = board.Address };
        using var response = await http.GetAsync(new Uri("/board.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'; style-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    /// <summary>Every kind of page: with and without cases, after a change, and with an error.</summary>
    private static async IAsyncEnumerable<HtmlPage> PagesAsync()
    {
        await using var board = await TestBoard.StartAsync();
        var client = board.Client;
        yield return await client.GetAsync("/");

        var added = board.Datadog.AddCase(new InMemoryCase("Disk full") { DueDate = TestBoard.Today.AddDays(-1), Description = "All of it." });
        board.Datadog.AddCase(new InMemoryCase("Mail late") { StatusName = "Closed" });
        yield return await client.GetAsync("/?q=disk");
        var page = await client.GetAsync($"/cases/{added.Id}");
        yield return page;
        yield return await client.SubmitAsync(page, "Add comment", ("comment", "Hm."));
        yield return await client.SubmitAsync(page, "Save", ("DueDate", "2026-02-30"));
        yield return await client.GetAsync("/cases/new");
        yield return await client.SubmitAsync(await client.GetAsync("/cases/new"), "Create case", ("Title", "Queue grows"), ("Assignee", "Zoe"));
        yield return await client.GetAsync("/case-types");
        yield return await client.GetAsync($"/case-types/{board.Datadog.CaseTypes[0].Id}");
        yield return await client.GetAsync("/unknown");

        board.Datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(45)));
        var refused = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        yield return refused;
    }

    private static IEnumerable<string> References(XElement root) =>
        from attribute in root.Descendants().Attributes()
        where attribute.Name.LocalName is "for" or "list" or "aria-labelledby" or "aria-describedby"
        from id in attribute.Value.Split(' ')
        select id;
}
