using System.Text.Encodings.Web;
using CaseBoard.Board;

namespace CaseBoard.Tests;

/// <summary>Markdown of comments and descriptions, which anyone can have written.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**Still** there, *half* as ~~bad~~", "<p><strong>Still</strong> there, <em>half</em> as <del>bad</del></p>")]
    [InlineData("One\nTwo", "<p>One<br />Two</p>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("# Cause\n\n##### Deep", "<h3>Cause</h3><h6>Deep</h6>")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>")]
    [InlineData("```sql\nselect 1\n```", "<pre><code>select 1\n</code></pre>")]
    [InlineData("> quoted", "<blockquote><p>quoted</p></blockquote>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    [InlineData("[log](https://example.com/a?b=1&c=2)", "<p><a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">log</a></p>")]
    [InlineData("https://example.com/a", "<p><a href=\"https://example.com/a\" rel=\"noopener noreferrer nofollow\">https://example.com/a</a></p>")]
    public void Markdown_becomes_HTML(string markdown, string expected) => Assert.Equal(expected, Convert(markdown));

    [Theory]
    [InlineData("<b>bold</b> & <script>alert(1)</script>", "<p>&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p><a rel=\"noopener noreferrer nofollow\">x</a></p>")]
    [InlineData("[x](JaVaScRiPt:alert%281%29)", "<p><a rel=\"noopener noreferrer nofollow\">x</a></p>")]
    [InlineData("[x](data:text/html,hm)", "<p><a rel=\"noopener noreferrer nofollow\">x</a></p>")]
    [InlineData("[x](https://example.com \"\\\" onclick=alert(1)\")", "<p><a href=\"https://example.com\" rel=\"noopener noreferrer nofollow\">x</a></p>")]
    [InlineData("![x](https://example.com/pixel.png)", "<p><a href=\"https://example.com/pixel.png\" rel=\"noopener noreferrer nofollow\">x</a></p>")]
    [InlineData("[](https://example.com) after", "<p><a href=\"https://example.com\" rel=\"noopener noreferrer nofollow\"></a> after</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    public void Nothing_in_it_is_executed_or_loaded(string markdown, string expected) => Assert.Equal(expected, Convert(markdown));

    private static string Convert(string markdown)
    {
        using var writer = new StringWriter();
        MarkdownHtml.Convert(markdown).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString().Replace(">\n", ">", StringComparison.Ordinal);
    }
}
