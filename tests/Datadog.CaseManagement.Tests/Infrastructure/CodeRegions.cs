using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The code in the regions of embedded sources, which is compared with the code that documentation shows.</summary>
internal static partial class CodeRegions
{
    /// <summary>The regions of the resources whose names end with one of the suffixes, by the names of the regions.</summary>
    public static IEnumerable<(string Name, string Code)> Of(params string[] suffixes) =>
        typeof(CodeRegions).Assembly.GetManifestResourceNames()
            .Where(name => suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            .SelectMany(name => Region().Matches(ReadResource(name)))
            .Select(match => (match.Groups["name"].Value, Dedent(match.Groups["code"].Value)));

    /// <summary>The text of an embedded resource.</summary>
    public static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(CodeRegions).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The code without the indentation that all its lines have, and without blank lines: regions cannot show how their blocks were spaced.</summary>
    public static string Dedent(string code)
    {
        var lines = code.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var indent = lines.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line[indent..]));
    }

    [GeneratedRegex(@"^ *#region (?<name>[^\n]+)\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
