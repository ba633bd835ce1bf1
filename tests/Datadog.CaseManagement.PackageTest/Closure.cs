using System.Reflection;
using System.Text.Json;

namespace Datadog.CaseManagement.PackageTest;

/// <summary>The packages that a program gets when it takes the two, as the file beside the program lists them.</summary>
internal static class Closure
{
    private const string Http = "Microsoft.Extensions.Http";

    // DiagnosticSource is in .NET 10 itself; on .NET 8 it is newer than the framework's.
    private static readonly string[] Allowed =
    [
        "Datadog.CaseManagement",
        "Datadog.CaseManagement.Testing",
        "Polly.Core",
        "System.Threading.RateLimiting",
        .. Environment.Version.Major < 10 ? ["System.Diagnostics.DiagnosticSource"] : Array.Empty<string>(),
    ];

    public static async Task CheckVersionAsync()
    {
        var expected = typeof(Closure).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "HttpVersion").Value;
        using var document = await ReadAsync();
        var actual = document.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name.Split('/'))
            .Single(library => library[0] == Http)[1];

        Require.That(actual == expected, $"It is {actual}, not {expected}.");
    }

    public static async Task CheckPackagesAsync()
    {
        using var document = await ReadAsync();
        var libraries = document.RootElement.GetProperty("targets").EnumerateObject().Last().Value;
        var packages = libraries.EnumerateObject()
            .Where(library => document.RootElement.GetProperty("libraries").GetProperty(library.Name).GetProperty("type").GetString() == "package")
            .ToDictionary(library => Name(library.Name), library => Dependencies(library.Value));

        var expected = Allowed.Concat(Reachable(Http, packages)).Distinct().Order(StringComparer.Ordinal);
        var actual = packages.Keys.Order(StringComparer.Ordinal);

        Require.That(expected.SequenceEqual(actual), $"Expected {string.Join(", ", expected)}, but there are {string.Join(", ", actual)}.");
    }

    private static async Task<JsonDocument> ReadAsync() =>
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Datadog.CaseManagement.PackageTest.deps.json")));

    private static string Name(string library) => library.Split('/')[0];

    private static string[] Dependencies(JsonElement library) =>
        library.TryGetProperty("dependencies", out var dependencies)
            ? [.. dependencies.EnumerateObject().Select(dependency => dependency.Name)]
            : [];

    private static IEnumerable<string> Reachable(string package, Dictionary<string, string[]> packages) =>
        packages.TryGetValue(package, out var dependencies)
            ? dependencies.SelectMany(dependency => Reachable(dependency, packages)).Prepend(package)
            : [];
}
