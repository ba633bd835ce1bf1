using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The recordings of the folder that the environment variable DATADOG_RECORDINGS names, whichever files lie there.</summary>
internal static class RecordingFolder
{
    public const string Variable = "DATADOG_RECORDINGS";

    /// <summary>The recorded scenarios, by the name of their file; none without the variable.</summary>
    public static IReadOnlyDictionary<string, Recording> Recordings { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Read(folder) : new SortedDictionary<string, Recording>();

    /// <summary>The interactions that belong to an operation, by a name for people.</summary>
    public static IReadOnlyDictionary<string, RecordedInteraction> Interactions { get; } = Recordings
        .SelectMany(named => named.Value.Interactions.Select((interaction, index) => (Name: $"{named.Key} [{index}]", Interaction: interaction)))
        .Where(named => named.Interaction.Operation is not null)
        .ToDictionary(named => named.Name, named => named.Interaction);

    private static SortedDictionary<string, Recording> Read(string folder)
    {
        var recordings = Directory.EnumerateFiles(folder, "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => JsonSerializer.Deserialize(File.ReadAllBytes(file), TestJsonContext.Default.Recording)!);
        return recordings.Count > 0
            ? new SortedDictionary<string, Recording>(recordings, StringComparer.Ordinal)
            : throw new InvalidOperationException($"{Variable} names a folder without recordings: {folder}");
    }
}
