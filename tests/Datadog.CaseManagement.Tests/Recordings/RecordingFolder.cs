using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>The recordings of the folder that the environment variable DATADOG_RECORDINGS names, whichever files lie there.</summary>
internal static class RecordingFolder
{
    public const string Variable = "DATADOG_RECORDINGS";

    /// <summary>The interactions that belong to an operation, by a name for people; none without the variable.</summary>
    public static IReadOnlyDictionary<string, RecordedInteraction> Interactions { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Read(folder) : new Dictionary<string, RecordedInteraction>();

    private static Dictionary<string, RecordedInteraction> Read(string folder)
    {
        var interactions = Directory
            .EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize(File.ReadAllBytes(file), TestJsonContext.Default.Recording)!.Interactions
                .Select((interaction, index) => (Name: $"{Path.GetFileNameWithoutExtension(file)} [{index}]", Interaction: interaction)))
            .Where(named => named.Interaction.Operation is not null)
            .ToDictionary(named => named.Name, named => named.Interaction);
        return interactions.Count > 0 ? interactions : throw new InvalidOperationException($"{Variable} names a folder without recordings: {folder}");
    }
}
