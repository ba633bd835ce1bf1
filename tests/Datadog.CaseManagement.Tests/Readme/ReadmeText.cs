using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>The README, by its headings.</summary>
internal static partial class ReadmeText
{
    public static string All { get; } = CodeRegions.ReadResource("README.md");

    /// <summary>What is under each heading of the second level.</summary>
    public static IReadOnlyDictionary<string, string> Sections { get; } =
        Heading().Split(All).Skip(1).Chunk(2).ToDictionary(section => section[0].Trim(), section => section[1]);

    /// <summary>The blocks of C# in a text.</summary>
    public static IEnumerable<string> CSharp(string text) => CSharpBlock().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The rows of the table in a section, without its head, as they are written.</summary>
    public static IReadOnlyList<string> Rows(string section) =>
        [.. Sections[section].Split('\n').Where(line => line.StartsWith('|')).Skip(2)];

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
