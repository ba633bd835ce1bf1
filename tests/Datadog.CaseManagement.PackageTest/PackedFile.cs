using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Datadog.CaseManagement.PackageTest;

/// <summary>A package as a file: what is in it, and what it says of itself.</summary>
internal sealed class PackedFile(string path)
{
    private const int MaxSize = 400_000;

    // The one assembly for all frameworks.
    private const string Library = "lib/net8.0";

    private static readonly string[] LowestDependencies =
    [
        "Microsoft.Extensions.Http 8.0.1",
        "Microsoft.Extensions.Options.ConfigurationExtensions 8.0.0",
        "Polly.Core 8.4.2",
        "System.Diagnostics.DiagnosticSource 9.0.0",
        "System.Threading.RateLimiting 8.0.0",
    ];

    private string FileName => Path.GetFileName(path);

    public IEnumerable<(string Name, Func<Task> RunAsync)> Checks =>
    [
        ($"{FileName} is small", () => Run(CheckSize)),
        ($"{FileName} has all its files", () => Run(CheckFiles)),
        ($"{FileName} says what it is", () => Run(CheckNuspec)),
        ($"{FileName} asks for the lowest versions that work", () => Run(CheckDependencies)),
        ($"{FileName} has a README that can be read anywhere", () => Run(CheckReadme)),
        ($"{FileName} names no machine", () => Run(CheckPaths)),
    ];

    public static IReadOnlyList<PackedFile> In(string folder)
    {
        PackedFile[] files = [.. Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).Select(path => new PackedFile(path))];
        return files.Length == 2 ? files : throw new InvalidOperationException($"{folder} holds {files.Length} packages instead of two.");
    }

    private static Task Run(Action check)
    {
        check();
        return Task.CompletedTask;
    }

    private void CheckSize()
    {
        var size = new FileInfo(path).Length;
        Console.WriteLine($"{FileName}: {size:N0} bytes");
        Require.That(size <= MaxSize, $"It has {size} bytes, more than {MaxSize}.");
    }

    private void CheckFiles()
    {
        var id = Metadata("id");
        string[] expected = ["README.md", "icon.png", $"{id}.nuspec", $"{Library}/{id}.dll", $"{Library}/{id}.xml"];

        Require.That(expected.All(Entries(path).Contains), $"It has only {string.Join(", ", Entries(path))}.");
        var symbolsPath = Path.ChangeExtension(path, ".snupkg");
        Require.That(Entries(symbolsPath).Contains($"{Library}/{id}.pdb"), $"Its symbols are only {string.Join(", ", Entries(symbolsPath))}.");
    }

    private void CheckNuspec()
    {
        foreach (var element in new[] { "version", "authors", "description", "tags", "releaseNotes", "copyright" })
        {
            Require.That(Metadata(element).Length > 0, $"It has no {element}.");
        }

        Require.That(Metadata("license") == "Apache-2.0", $"Its license is {Metadata("license")}.");
        Require.That(Metadata("readme") == "README.md" && Metadata("icon") == "icon.png", "It shows no README or no icon.");
        var addresses = Regex.Matches(Text($"{Metadata("id")}.nuspec"), @"https?://[^\s<""]+").Select(address => address.Value);
        var allowed = new[] { "http://schemas.microsoft.com/", "https://licenses.", "https://github.com/" };
        Require.That(
            addresses.All(address => allowed.Any(start => address.StartsWith(start, StringComparison.Ordinal))),
            $"It names {string.Join(", ", addresses)}.");
    }

    private void CheckDependencies()
    {
        var elements = XDocument.Parse(Text($"{Metadata("id")}.nuspec")).Descendants().ToList();
        var frameworks = elements.Where(element => element.Name.LocalName == "group").Select(group => group.Attribute("targetFramework")?.Value);
        Require.That(frameworks.SequenceEqual(["net8.0"]), $"It is for {string.Join(", ", frameworks)}.");

        string[] expected = Metadata("id") == "Datadog.CaseManagement" ? LowestDependencies : [$"Datadog.CaseManagement {Metadata("version")}"];
        var actual = elements
            .Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => $"{dependency.Attribute("id")?.Value} {dependency.Attribute("version")?.Value}")
            .Order(StringComparer.Ordinal);
        Require.That(expected.SequenceEqual(actual), $"It depends on {string.Join(", ", actual)}, not on {string.Join(", ", expected)}.");
    }

    private void CheckReadme()
    {
        var relative = Regex.Matches(Text("README.md"), @"\]\((?!https://)[^)]*\)").Select(link => link.Value);
        Require.That(!relative.Any(), $"These links lead nowhere outside the repository: {string.Join(", ", relative)}.");
    }

    private void CheckPaths()
    {
        foreach (var file in new[] { path, Path.ChangeExtension(path, ".snupkg") })
        {
            using var archive = ZipFile.OpenRead(file);
            foreach (var entry in archive.Entries)
            {
                var text = Encoding.Latin1.GetString(Read(entry));
                var found = Regex.Match(text, @"file://|/home/|/Users/|/root/|/tmp/|[A-Z]:\\Users\\|D:\\a\\");
                Require.That(!found.Success, $"{entry.FullName} names {text.Substring(found.Index, Math.Min(80, text.Length - found.Index))}.");
            }
        }
    }

    private string Metadata(string element)
    {
        var metadata = XDocument.Parse(Text(Entries(path).Single(entry => entry.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().First();
        return metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element)?.Value ?? "";
    }

    private string Text(string entry)
    {
        using var archive = ZipFile.OpenRead(path);
        return Encoding.UTF8.GetString(Read(archive.GetEntry(entry)!)).TrimStart('\uFEFF');
    }

    private static HashSet<string> Entries(string archivePath)
    {
        using var archive = ZipFile.OpenRead(archivePath);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
