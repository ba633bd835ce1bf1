using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Maps each recorded id to the id of the same resource in the in-memory Datadog, one to one.</summary>
internal sealed partial class RecordedIds
{
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Whether it is the id of a resource that every organization has.</summary>
    public static bool IsBuiltIn(string id) => id.StartsWith("00000000-0000-0000-0000-", StringComparison.Ordinal);

    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    public bool Contains(string recorded) => IsBuiltIn(recorded) || _ids.ContainsKey(recorded);

    /// <returns>Whether the two can be the same resource.</returns>
    public bool TryAdd(string recorded, string actual) =>
        IsBuiltIn(recorded) ? recorded == actual
        : _ids.TryGetValue(recorded, out var known) ? known == actual
        : !_ids.ContainsValue(actual) && _ids.TryAdd(recorded, actual);

    /// <summary>Replaces the recorded ids in a text; unknown ids stay.</summary>
    public string Replace(string recorded) => Uuids().Replace(recorded, match => _ids.GetValueOrDefault(match.Value, match.Value));

    /// <summary>The ids in a text that belong to no known resource.</summary>
    public IEnumerable<string> Unknown(string text) => Uuids().Matches(text).Select(match => match.Value).Where(id => !Contains(id));

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Uuids();
}
