using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A document in Markdown, by its headings.</summary>
internal sealed partial class MarkdownDocument(string resource)
{
    public static MarkdownDocument Readme { get; } = new("README.md");

    public static MarkdownDocument Operations { get; } = new("operations.md");

    public string Text { get; } = CodeRegions.ReadResource(resource);

    /// <summary>What is under each heading of the second level.</summary>
    public IReadOnlyDictionary<string, string> Sections =>
        Heading().Split(Text).Skip(1).Chunk(2).ToDictionary(section => section[0].Trim(), section => section[1]);

    /// <summary>The C# of each section that has any, without whole programs, which are run as they are.</summary>
    public IReadOnlyDictionary<string, string> Code =>
        Sections
            .Select(section => (Heading: section.Key, Code: string.Join('\n', CSharp(section.Value).Where(block => !block.StartsWith("#:", StringComparison.Ordinal)))))
            .Where(section => section.Code.Length > 0)
            .ToDictionary(section => section.Heading, section => CodeRegions.Dedent(section.Code));

    /// <summary>The blocks of C# in a text.</summary>
    public static IEnumerable<string> CSharp(string text) => CSharpBlock().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The rows of the table in a section, without its head, as they are written.</summary>
    public IReadOnlyList<string> Rows(string section) =>
        [.. Sections[section].Split('\n').Where(line => line.StartsWith('|')).Skip(2)];

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
