using Datadog.CaseManagement.Tests.Conventions;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>
/// The recordings of the folder that the environment variable DATADOG_RECORDINGS names, at any depth: a folder with cassettes by the day on
/// which they were published, or a checkout of Datadog's Ruby client, most of whose cassettes belong to other APIs.
/// </summary>
internal static class RecordingFolder
{
    public const string Variable = "DATADOG_RECORDINGS";

    /// <summary>The recordings that have an exchange of ours, by their name; none without the variable.</summary>
    public static IReadOnlyDictionary<string, Recording> Recordings { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Read(folder) : new SortedDictionary<string, Recording>();

    /// <summary>The interactions that belong to an operation, by a name for people.</summary>
    public static IReadOnlyDictionary<string, RecordedInteraction> Interactions { get; } = Recordings
        .SelectMany(named => named.Value.Interactions.Select((interaction, index) => (Name: $"{named.Key} [{index}]", Interaction: interaction)))
        .Where(named => named.Interaction.Operation is not null)
        .ToDictionary(named => named.Name, named => named.Interaction);

    /// <summary>Reads the recordings below a folder.</summary>
    public static IReadOnlyDictionary<string, Recording> Read(string folder)
    {
        // What a route has before its first placeholder. To parse all cassettes of all APIs would take a minute.
        var paths = Library.Operations.Select(operation => operation.Route.Split('{')[0].TrimEnd('/')).Distinct().ToList();
        var recordings =
            from file in Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories)
            let text = File.ReadAllText(file)
            where text.Contains("http_interactions:", StringComparison.Ordinal) && paths.Any(path => text.Contains(path, StringComparison.Ordinal))
            let name = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '/')
            let recording = Cassette.Parse(text).ToRecording(name)
            where recording.Interactions.Any(interaction => interaction.Operation is not null)
            select KeyValuePair.Create(name, recording);
        var found = new SortedDictionary<string, Recording>(recordings.ToDictionary(), StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new InvalidOperationException($"{Variable} names a folder without recordings: {folder}");
    }
}
