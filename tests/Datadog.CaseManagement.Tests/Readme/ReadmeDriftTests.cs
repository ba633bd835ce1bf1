using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>
/// Compares the C# of the README with the regions that tests run. A region is named after the README's heading and counted within it;
/// where one block of the README needs several regions, they follow each other. A block that is a whole program is run as it is, by
/// <see cref="Samples.FileBasedAppTests"/>.
/// </summary>
public sealed class ReadmeDriftTests
{
    [Fact]
    public void The_code_of_the_readme_is_the_code_that_tests_run()
    {
        var regions = Regions();

        Assert.NotEmpty(Blocks());
        Assert.Equal(Blocks().Keys.Order(StringComparer.Ordinal), regions.Keys.Order(StringComparer.Ordinal));
        Assert.All(Blocks(), block => Assert.Equal(block.Value, regions[block.Key]));
    }

    [Fact]
    public void The_readme_can_be_read_in_one_go() => Assert.InRange(ReadmeText.All.Split('\n').Length, 1, 250);

    private static Dictionary<string, string> Blocks() =>
        ReadmeText.Sections
            .Select(section => (Heading: section.Key, Code: string.Join('\n', ReadmeText.CSharp(section.Value).Where(block => !block.StartsWith("#:", StringComparison.Ordinal)))))
            .Where(section => section.Code.Length > 0)
            .ToDictionary(section => section.Heading, section => CodeRegions.Dedent(section.Code));

    private static Dictionary<string, string> Regions() =>
        CodeRegions.Of("Readme.cs")
            .Select(region => (Heading: region.Name.Split(", ")[0], Number: int.Parse(region.Name.Split(", ")[1], null), region.Code))
            .GroupBy(region => region.Heading)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.OrderBy(region => region.Number).Select(region => region.Code)));
}
