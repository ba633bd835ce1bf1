using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>
/// Compares the C# of the README and of its recipes with the regions that tests run. A region is named after the heading and counted within
/// it; where one block needs several regions, they follow each other.
/// </summary>
public sealed class ReadmeDriftTests
{
    public static TheoryData<string, string> Documents => new() { { "README.md", "Readme.cs" }, { "recipes.md", "Recipes.cs" } };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_code_of_a_document_is_the_code_that_tests_run(string document, string sources)
    {
        var (code, regions) = (new MarkdownDocument(document).Code, Regions(sources));

        Assert.NotEmpty(code);
        Assert.Equal(code.Keys.Order(StringComparer.Ordinal), regions.Keys.Order(StringComparer.Ordinal));
        Assert.All(code, block => Assert.Equal(block.Value, regions[block.Key]));
    }

    [Fact]
    public void The_readme_can_be_read_in_one_go() => Assert.InRange(MarkdownDocument.Readme.Text.Split('\n').Length, 1, 200);

    private static Dictionary<string, string> Regions(string sources) =>
        CodeRegions.Of(sources)
            .Select(region => (Heading: region.Name.Split(", ")[0], Number: int.Parse(region.Name.Split(", ")[1], null), region.Code))
            .GroupBy(region => region.Heading)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.OrderBy(region => region.Number).Select(region => region.Code)));
}
