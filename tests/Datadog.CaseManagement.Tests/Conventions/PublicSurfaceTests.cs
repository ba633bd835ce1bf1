using System.Reflection;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>The public surface is written down, so that no change to it is an accident.</summary>
public sealed class PublicSurfaceTests
{
    private const string Variable = "ACCEPT_PUBLIC_SURFACE";

    private const string Folder = "tests/Datadog.CaseManagement.Tests/Conventions";

    /// <summary>Whether what is written down is to be written anew.</summary>
    internal static bool IsAccepted => Environment.GetEnvironmentVariable(Variable) == "1";

    [Fact]
    public void The_library_shows_what_is_written_down() => AssertWrittenDown(Library.Assembly, "PublicSurface.txt");

    [Fact]
    public void The_in_memory_Datadog_shows_what_is_written_down() => AssertWrittenDown(Library.TestingAssembly, "PublicSurface.Testing.txt");

    private static void AssertWrittenDown(Assembly assembly, string file)
    {
        var actual = PublicSurface.Of(assembly);
        if (IsAccepted)
        {
            File.WriteAllLines(Repository.PathOf($"{Folder}/{file}"), actual);
            Assert.Skip($"{file} was written anew.");
        }

        var expected = Read(file);
        Assert.True(
            expected.SequenceEqual(actual),
            $"""
            The public surface of {assembly.GetName().Name} is not what {Folder}/{file} says:
            {string.Join('\n', expected.Except(actual).Select(line => $"- {line}").Concat(actual.Except(expected).Select(line => $"+ {line}")))}
            If that is what you want, run the tests once with {Variable}=1, which writes the file anew, and commit it.
            """);
    }

    // Embedded, because the test program also runs from a folder without sources.
    private static string[] Read(string file)
    {
        using var stream = typeof(PublicSurfaceTests).Assembly.GetManifestResourceStream(typeof(PublicSurfaceTests), file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
