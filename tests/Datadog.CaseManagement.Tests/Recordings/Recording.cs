using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>A recorded scenario: exchanges with the real service, in their order.</summary>
/// <param name="Name">The path of its file below the folder of the recordings.</param>
/// <param name="Scenario">What all recordings of a scenario have in common, however old they are: the names of their folder and their file.</param>
/// <param name="RecordedAt">When its first exchange took place.</param>
internal sealed record Recording(string Name, string Scenario, DateTimeOffset RecordedAt, IReadOnlyList<RecordedInteraction> Interactions)
{
    public DateOnly Day => DateOnly.FromDateTime(RecordedAt.UtcDateTime);
}

/// <param name="Operation">The name of the library's operation; <see langword="null"/> for an exchange with another API.</param>
internal sealed record RecordedInteraction(string? Operation, RecordedRequest Request, RecordedResponse Response);

internal sealed record RecordedRequest(string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, JsonElement Body)
{
    public bool HasBody => Body.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public string PathAndQuery =>
        Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}";

    /// <summary>The value of a query parameter; <see langword="null"/> when it was not sent.</summary>
    public string? Value(string parameter) => Query.Where(pair => pair.Key == parameter).Select(pair => pair.Value).FirstOrDefault();
}

/// <param name="Body">The exact text received; <see langword="null"/> when it was empty.</param>
internal sealed record RecordedResponse(int Status, string? ContentType, string? Body);
