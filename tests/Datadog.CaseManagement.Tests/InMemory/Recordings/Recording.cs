using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>A recorded scenario, up to the first operation that the in-memory Datadog does not answer.</summary>
internal sealed record Recording(string RecordedAt, IReadOnlyList<RecordedExchange> Exchanges)
{
    /// <summary>The environment variable that names the folder with the recordings.</summary>
    public const string Variable = "DATADOG_RECORDINGS";

    private static readonly HashSet<string> Answered =
        ["CreateCase", "GetCase", "UpdateCaseDueDate", "GetAllCaseTypes", "CreateCaseType", "UpdateCaseType"];

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static Recording Read(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, name)))!;
        return new Recording(
            (string)json["recorded_at"]!,
            [
                .. json["interactions"]!.AsArray()
                    .Where(interaction => interaction!["operation"] is not null)
                    .TakeWhile(interaction => Answered.Contains((string)interaction!["operation"]!))
                    .Select(interaction => RecordedExchange.From(interaction!)),
            ]);
    }
}
