using Spectre.Console;
using Spectre.Console.Testing;

namespace CaseExport.Tests;

/// <summary>A folder for the files of a test, and the console on which the program runs.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("case-export-");
    private readonly TestConsole _console = new TestConsole().Width(200);

    /// <summary>What the program has printed.</summary>
    public string Output => _console.Output;

    public IAnsiConsole Console => _console;

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Files => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _console.Dispose();
    }
}
