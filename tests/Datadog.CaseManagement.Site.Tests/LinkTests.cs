using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Datadog.CaseManagement.Site.Tests;

public sealed class LinkTests
{
    private static readonly Dictionary<string, string> Selectors = new() { ["a"] = "href", ["link"] = "href", ["img"] = "src", ["script"] = "src" };

    [Fact]
    public void Every_link_within_the_site_leads_to_a_page_and_to_a_part_of_it_that_exists()
    {
        var pages = new ConcurrentDictionary<string, Page>();
        Parallel.ForEach(
            Directory.EnumerateFiles(SiteServer.Root, "*.html", SearchOption.AllDirectories),
            file => pages[file] = Page.Read(file));

        var links = pages.SelectMany(page => page.Value.Links.Select(link => (Page: page.Key, Link: link))).ToList();
        var broken = links.Where(link => !Exists(link.Page, link.Link)).Select(link => $"{Path.GetRelativePath(SiteServer.Root, link.Page)}: {link.Link}");

        Assert.True(links.Count > pages.Count, $"{pages.Count} pages have {links.Count} links.");
        Assert.Empty(broken.Distinct());

        bool Exists(string from, string link)
        {
            var (path, fragment) = link.Split('#') is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (link, "");
            var target = path.Length == 0 ? from : Path.GetFullPath(Uri.UnescapeDataString(path.Split('?')[0]), Path.GetDirectoryName(from)!);
            return File.Exists(target) && (fragment.Length == 0 || (pages.TryGetValue(target, out var page) && page.Ids.Contains(fragment)));
        }
    }

    private sealed record Page(IReadOnlySet<string> Ids, IReadOnlyList<string> Links)
    {
        public static Page Read(string file)
        {
            using var stream = File.OpenRead(file);
            using var document = new HtmlParser().ParseDocument(stream);
            return new Page(
                document.All.Select(element => element.Id).OfType<string>().ToHashSet(),
                [.. document.All.Select(Target).OfType<string>().Where(link => !Uri.TryCreate(link, UriKind.Absolute, out _))]);
        }

        private static string? Target(IElement element) =>
            Selectors.TryGetValue(element.LocalName, out var attribute) ? element.GetAttribute(attribute) : null;
    }
}
