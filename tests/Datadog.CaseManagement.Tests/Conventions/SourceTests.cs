using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>What holds of every source file.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 300;

    private static readonly IReadOnlyDictionary<string, string[]> Sources = new[] { "src", "tests", "samples" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !BuildOutput().IsMatch(file))
        .ToDictionary(file => Path.GetRelativePath(Repository.PathOf(""), file), File.ReadAllLines);

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(Sources.Where(source => source.Value.Length > MaxLines).Select(source => $"{source.Key}: {source.Value.Length}"));

    [Fact]
    public void No_file_uses_archaic_words() =>
        Assert.Empty(
            from source in Sources
            where source.Key != Path.Combine("tests", "Datadog.CaseManagement.Tests", "Conventions", $"{nameof(SourceTests)}.cs")
            from line in source.Value
            where Archaic().IsMatch(line)
            select $"{source.Key}: {line.Trim()}");

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"(?<![a-z])(lest|befall|wish(es)?|nobody|shed light)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Archaic();
}
