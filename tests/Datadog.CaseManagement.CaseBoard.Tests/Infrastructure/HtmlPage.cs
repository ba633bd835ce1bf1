using System.Net;
using System.Xml.Linq;

namespace CaseBoard.Tests.Infrastructure;

/// <summary>A page of the board. It is parsed as XML, so a page that is not well-formed fails the test.</summary>
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

    public XElement GetById(string id) => _root.Descendants().Single(element => (string?)element.Attribute("id") == id);

    /// <summary>Gets the text of the first element with a role, such as <c>alert</c>.</summary>
    public string GetTextByRole(string role) =>
        GetText(_root.Descendants().First(element => (string?)element.Attribute("role") == role));

    /// <summary>Gets the technical text of an error.</summary>
    public string Technical => Assert.Single(GetTextsByClass("technical"));

    /// <summary>Gets the texts of the elements with a class.</summary>
    public IReadOnlyList<string> GetTextsByClass(string name) => [.. GetByClass(_root, name).Select(GetText)];

    public static IEnumerable<XElement> GetByClass(XElement root, string name) =>
        root.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name));

    public static string GetText(XElement element) => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The headings of the board's columns, with the numbers of cases.</summary>
    public IEnumerable<string> Columns => GetByClass(_root, "board").Single().Descendants("h2").Select(GetText);

    /// <summary>Gets what a button submits: the action of its form and the fields, with its own value and the given entries filled in.</summary>
    public (string Action, Dictionary<string, string> Fields) GetForm(string button, params (string Name, string Value)[] entries)
    {
        var pressed = All("button").Single(element => GetText(element) == button);
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

        if (pressed.Attribute("name") is not null)
        {
            fields[Name(pressed)] = (string)pressed.Attribute("value")!;
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
