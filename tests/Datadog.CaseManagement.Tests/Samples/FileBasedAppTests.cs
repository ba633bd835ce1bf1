// File-based programs need the .NET 10 SDK, and behave the same for every target of the tests.
#if NET10_0_OR_GREATER
using System.Diagnostics;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.Readme;

namespace Datadog.CaseManagement.Tests.Samples;

/// <summary>Runs the README's single-file program with the projects in place of the packages.</summary>
public sealed class FileBasedAppTests
{
    [Fact]
    public async Task The_program_of_the_readme_runs()
    {
        var program = Assert.Single(MarkdownDocument.CSharp(MarkdownDocument.Readme.Text), block => block.StartsWith("#:", StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory("app-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "app.cs"), WithSources(program), TestContext.Current.CancellationToken);

            var (code, output) = await RunAsync(folder.FullName);

            Assert.Equal("CASEM-1 is due on 2026-12-31.", output.Trim());
            Assert.Equal(0, code);
            Assert.Contains($"prints `{output.Trim()}`", MarkdownDocument.Readme.Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string WithSources(string program) =>
        string.Join('\n', program.Split('\n').Select(line =>
            line.Split(' ', '@') is ["#:package", var package, "*"] ? $"#:project {Repository.PathOf($"src/{package}/{package}.csproj")}" : line));

    private static async Task<(int Code, string Output)> RunAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", "app.cs"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_NOLOGO"] = "1" },
        })!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
#endif
