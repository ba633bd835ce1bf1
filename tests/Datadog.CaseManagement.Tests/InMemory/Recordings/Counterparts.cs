using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Which id here stands for which recorded one. Once two have met, neither may stand for another.</summary>
internal sealed partial class Counterparts
{
    private readonly Dictionary<string, string> _ours = [];

    public bool Knows(string recorded) => _ours.ContainsKey(recorded);

    public void Bind(string recorded, string ours)
    {
        if (_ours.TryAdd(recorded, ours))
        {
            Assert.Single(_ours.Values, ours);
        }
        else
        {
            Assert.Equal(_ours[recorded], ours);
        }
    }

    /// <summary>The text with our ids in the places of the recorded ones; ids that are not known stay.</summary>
    public string? Translate(string? recorded) =>
        recorded is null ? null : Uuids().Replace(recorded, match => _ours.GetValueOrDefault(match.Value, match.Value));

    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Uuids();
}
