using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>
/// Compares the C# of the README with the regions that tests run. A region is named after the README's heading and counted within it;
/// where one block of the README needs several regions, they follow each other.
/// </summary>
public sealed partial class ReadmeDriftTests
{
    [Fact]
    public void The_code_of_the_readme_is_the_code_that_tests_run()
    {
        var readme = Blocks(Resource("README.md"));
        var regions = Regions(string.Join('\n', Resources("Readme.cs")));

        Assert.NotEmpty(readme);
        Assert.Equal(readme.Keys.Order(StringComparer.Ordinal), regions.Keys.Order(StringComparer.Ordinal));
        Assert.All(readme, block => Assert.Equal(block.Value, regions[block.Key]));
    }

    // The code under each heading, without blank lines: regions cannot show how their blocks were spaced.
    private static Dictionary<string, string> Blocks(string readme) =>
        Heading().Split(readme)
            .Skip(1)
            .Chunk(2)
            .Select(section => (Heading: section[0].Trim(), Code: string.Join('\n', CSharpBlock().Matches(section[1]).Select(match => match.Groups[1].Value))))
            .Where(section => section.Code.Length > 0)
            .ToDictionary(section => section.Heading, section => Dedent(section.Code));

    private static Dictionary<string, string> Regions(string source) =>
        Region().Matches(source)
            .GroupBy(match => match.Groups["heading"].Value)
            .ToDictionary(
                group => group.Key,
                group => string.Join('\n', group.OrderBy(match => int.Parse(match.Groups["number"].Value, null)).Select(match => Dedent(match.Groups["code"].Value))));

    private static string Dedent(string code)
    {
        var lines = code.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var indent = lines.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line[indent..]));
    }

    private static string Resource(string name) => Resources(name).Single();

    private static IEnumerable<string> Resources(string suffix) =>
        typeof(ReadmeDriftTests).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(typeof(ReadmeDriftTests).Assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd().ReplaceLineEndings("\n");
            });

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"#region (?<heading>[^\n]+), (?<number>\d+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
