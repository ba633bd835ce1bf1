using AngleSharp.Xhtml;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CaseBoard.Board;

/// <summary>Converts the Markdown of descriptions and comments, which anyone can have written, to safe HTML.</summary>
public static class MarkdownHtml
{
    // The headings of the page are of the levels 1 and 2.
    private const int HeadingLevelsOfPage = 2;
    private const int MaxHeadingLevel = 6;

    // A line break is kept as it was written. HTML is shown as text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseSoftlineBreakAsHardlineBreak()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UsePipeTables()
        .Build();

    private static readonly XhtmlMarkupFormatter Formatter = new(emptyTagsToSelfClosing: false);

    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    public static IHtmlContent Convert(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(MaxHeadingLevel, heading.Level + HeadingLevelsOfPage);
        }

        // The pages load nothing from other sites: an image becomes a link to it.
        foreach (var image in document.Descendants<LinkInline>())
        {
            image.IsImage = false;
        }

        return new HtmlString(Sanitizer.Sanitize(document.ToHtml(Pipeline), "", Formatter));
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>
            {
                "p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "del", "ins", "mark", "sub", "sup", "code", "pre", "blockquote",
                "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a",
            },
            AllowedAttributes = new HashSet<string> { "href", "start" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedSchemes = new HashSet<string> { "https", "http", "mailto" },
        });
        sanitizer.PostProcessNode += (_, args) =>
        {
            if (args.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                link.SetAttribute("rel", "noopener noreferrer nofollow");
            }
        };
        return sanitizer;
    }
}
