using System.Reflection;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>The packed README is read elsewhere, so its links are absolute.</summary>
public sealed partial class ReadmeLinkTests
{
    private const string Branch = "/blob/main/";

    [Fact]
    public void The_links_to_the_repository_lead_to_what_is_in_it()
    {
        var repository = Library.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryUrl").Value!;
        var links = Link().Matches(MarkdownDocument.Readme.Text).Select(match => match.Groups[1].Value).ToList();
        var inside = links.Where(link => link.StartsWith("https://github.com/", StringComparison.Ordinal)).ToList();

        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.All(inside, link => Assert.StartsWith(repository, link, StringComparison.Ordinal));
        var files = inside.Select(link => link[repository.Length..]).Where(path => path.StartsWith(Branch, StringComparison.Ordinal)).ToList();
        Assert.Contains($"{Branch}LICENSE", files);
        Assert.All(files, file => Assert.True(File.Exists(Repository.PathOf(file[Branch.Length..])), $"There is no {file}."));
        Assert.Contains($"{repository}/issues", inside);

        var images = $"{repository.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal)}/main/";
        var screenshots = links.Where(link => link.StartsWith(images, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, screenshots.Count);
        Assert.All(screenshots, link => Assert.True(File.Exists(Repository.PathOf(link[images.Length..])), $"There is no {link}."));
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
