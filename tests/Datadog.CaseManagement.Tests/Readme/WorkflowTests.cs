using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>What a workflow runs can be run by anybody: it is a command of the README or of CONTRIBUTING, or one that <c>.ci/run</c> runs.</summary>
public sealed partial class WorkflowTests
{
    // They say which build, which version and which framework, and differ between a workflow and a person.
    private static readonly string[] Values = ["-c", "Release", "Debug", "--no-build"];
    private static readonly string[] Documents = ["README.md", ".github/CONTRIBUTING.md", ".ci/run"];
    private static readonly string[] Ends = ["||", "|", ">", "&&", "#"];

    public static TheoryData<string> Workflows =>
        [.. Directory.EnumerateFiles(Repository.PathOf(".github/workflows"), "*.yml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void The_commands_of_a_workflow_are_documented(string workflow)
    {
        var documented = Documents.SelectMany(file => Commands(Read(file))).ToList();

        var commands = Commands(Read($".github/workflows/{workflow}")).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(documented, other => command.IsSubsetOf(other)));
    }

    // The words of each command, without values, variables and what follows a pipe or a redirection.
    private static IEnumerable<HashSet<string>> Commands(string text) =>
        Command().Matches(Folded().Replace(text, " "))
            .Select(match => match.Value.Split(Ends, StringSplitOptions.None)[0])
            .Select(command => Variable().Replace(command, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('"', '\'').Split('=')[0])
                .Where(word => word.Length > 0 && !Values.Contains(word))
                .ToHashSet());

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    // Only the commands of this repository. Those that set up a machine are GitHub's.
    [GeneratedRegex(@"(?<![\w/])(?:dotnet (?:build|test|pack|run|publish)|\.ci/\w+)\b[^\n`]*")]
    private static partial Regex Command();

    // A line that continues on the next one.
    [GeneratedRegex(@" ?\\\n *|(?<=run: >)\n *|(?<=-p:[^\n]*)\n +(?=-p:|artifacts/)")]
    private static partial Regex Folded();

    [GeneratedRegex(@"\$\{\{.*?\}\}|""?\$\([^)]*\)""?|""?\$\w+""?|""?\$\{[^}]*\}""?")]
    private static partial Regex Variable();
}
