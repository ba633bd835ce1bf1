using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>
/// Compares the C# of the README with the regions that tests run. A region is named after the README's heading and counted within it;
/// where one block of the README needs several regions, they follow each other. A block that is a whole program is run as it is, by
/// <see cref="Samples.FileBasedAppTests"/>.
/// </summary>
public sealed partial class ReadmeDriftTests
{
    [Fact]
    public void The_code_of_the_readme_is_the_code_that_tests_run()
    {
        var regions = Regions(string.Join('\n', Resources("Readme.cs")));

        Assert.NotEmpty(Blocks());
        Assert.Equal(Blocks().Keys.Order(StringComparer.Ordinal), regions.Keys.Order(StringComparer.Ordinal));
        Assert.All(Blocks(), block => Assert.Equal(block.Value, regions[block.Key]));
    }

    [Fact]
    public void The_readme_can_be_read_in_one_go() => Assert.InRange(ReadmeText.All.Split('\n').Length, 1, 250);

    // The code under each heading, without blank lines: regions cannot show how their blocks were spaced.
    private static Dictionary<string, string> Blocks() =>
        ReadmeText.Sections
            .Select(section => (Heading: section.Key, Code: string.Join('\n', ReadmeText.CSharp(section.Value).Where(block => !block.StartsWith("#:", StringComparison.Ordinal)))))
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

    private static IEnumerable<string> Resources(string suffix) =>
        typeof(ReadmeDriftTests).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(typeof(ReadmeDriftTests).Assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd().ReplaceLineEndings("\n");
            });

    [GeneratedRegex(@"#region (?<heading>[^\n]+), (?<number>\d+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
