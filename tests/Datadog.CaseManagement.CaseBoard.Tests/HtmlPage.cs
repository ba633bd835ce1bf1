using System.Net;
using System.Xml.Linq;

namespace CaseBoard.Tests;

/// <summary>A page of the board. Its HTML is written so that it is XML too: what is not well-formed does not get past here.</summary>
internal sealed class HtmlPage
{
    private readonly XElement _root;

    private HtmlPage(HttpResponseMessage response, string html)
    {
        Status = response.StatusCode;
        RetryAfter = response.Headers.RetryAfter?.Delta;
        Path = response.RequestMessage!.RequestUri!.PathAndQuery;
        Html = html;
        _root = XDocument.Parse(html, LoadOptions.PreserveWhitespace).Root!;
    }

    public HttpStatusCode Status { get; }

    public TimeSpan? RetryAfter { get; }

    public string Path { get; }

    public string Html { get; }

    public XElement Root => _root;

    public static async Task<HtmlPage> ReadAsync(HttpResponseMessage response) =>
        new(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public IEnumerable<XElement> All(string name) => _root.Descendants(name);

    public XElement ById(string id) => _root.Descendants().Single(element => (string?)element.Attribute("id") == id);

    /// <summary>The text of what has a role, such as <c>alert</c>.</summary>
    public string TextOfRole(string role) =>
        TextOf(_root.Descendants().First(element => (string?)element.Attribute("role") == role));

    /// <summary>The text of everything of a class, in its order.</summary>
    public IReadOnlyList<string> TextsOfClass(string name) => [.. OfClass(_root, name).Select(TextOf)];

    public static IEnumerable<XElement> OfClass(XElement root, string name) =>
        root.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name));

    public static string TextOf(XElement element) => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where a form sends what, when a button of it is pressed.</summary>
    public (string Action, Dictionary<string, string> Fields) Form(string button, params (string Name, string Value)[] entries)
    {
        var pressed = All("button").Single(element => TextOf(element) == button);
        var form = pressed.Ancestors("form").Single();
        var fields = form.Descendants("input").ToDictionary(Name, input => (string?)input.Attribute("value") ?? "");
        foreach (var area in form.Descendants("textarea"))
        {
            fields[Name(area)] = area.Value;
        }

        foreach (var select in form.Descendants("select"))
        {
            fields[Name(select)] = (string)select.Descendants("option").Single(option => option.Attribute("selected") is not null).Attribute("value")!;
        }

        foreach (var (name, value) in entries)
        {
            Assert.True(fields.ContainsKey(name), $"The form has no field {name}.");
            fields[name] = value;
        }

        return ((string?)pressed.Attribute("formaction") ?? (string?)form.Attribute("action") ?? "", fields);
    }

    private static string Name(XElement field) => (string)field.Attribute("name")!;
}
