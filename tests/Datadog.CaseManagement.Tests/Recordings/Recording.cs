using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>A recorded scenario: exchanges with the real service, in their order.</summary>
internal sealed record Recording(
    [property: JsonPropertyName("scenario")] string Scenario,
    [property: JsonPropertyName("recorded_at")] string RecordedAt,
    [property: JsonPropertyName("interactions")] IReadOnlyList<RecordedInteraction> Interactions);

internal sealed record RecordedInteraction(
    [property: JsonPropertyName("operation")] string? Operation,
    [property: JsonPropertyName("request")] RecordedRequest Request,
    [property: JsonPropertyName("response")] RecordedResponse Response);

internal sealed record RecordedRequest(
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("query")] IReadOnlyList<IReadOnlyList<string>> Query,
    [property: JsonPropertyName("body")] JsonElement Body)
{
    public bool HasBody => Body.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public string PathAndQuery =>
        Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair[0])}={Uri.EscapeDataString(pair[1])}"))}";

    /// <summary>The value of a query parameter; <see langword="null"/> when it was not sent.</summary>
    public string? Value(string parameter) => Query.FirstOrDefault(pair => pair[0] == parameter)?[1];
}

internal sealed record RecordedResponse(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("content_type")] string? ContentType,
    [property: JsonPropertyName("body")] string? Body);

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
