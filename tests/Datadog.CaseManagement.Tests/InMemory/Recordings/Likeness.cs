using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Compares an answer with the recorded one: everything must be equal, but for ids, times and running numbers.</summary>
internal sealed partial class Likeness(Counterparts ids, string recordedAt)
{
    // The service has learned these members since the first recordings: an older one may lack them, and we may have them.
    private static readonly HashSet<string> LaterMembers = ["internal", "status_group", "status_name", "statuses_config"];

    private readonly bool _isOld = string.CompareOrdinal(recordedAt, "2025-12-30") < 0;

    public void Compare(JsonNode? recorded, JsonNode? ours, string path = "$")
    {
        Assert.True(recorded?.GetValueKind() == ours?.GetValueKind(), $"{path}: {recorded?.ToJsonString()} was recorded, not {ours?.ToJsonString()}");
        switch (recorded)
        {
            case JsonObject members:
                CompareMembers(members, ours!.AsObject(), path);
                break;
            case JsonArray elements:
                Assert.True(elements.Count == ours!.AsArray().Count, $"{path}: {elements.Count} elements were recorded, not {ours.AsArray().Count}");
                for (var index = 0; index < elements.Count; index++)
                {
                    Compare(elements[index], ours[index], $"{path}[{index}]");
                }

                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                CompareText((string)value!, (string)ours!, path);
                break;
            default:
                Assert.True(JsonNode.DeepEquals(recorded, ours), $"{path}: {recorded} was recorded, not {ours}");
                break;
        }
    }

    private void CompareMembers(JsonObject recorded, JsonObject ours, string path)
    {
        var expected = recorded.Select(member => member.Key).ToList();
        var actual = ours.Select(member => member.Key)
            .Where(name => !(_isOld && LaterMembers.Contains(name) && !recorded.ContainsKey(name)));
        Assert.True(expected.SequenceEqual(actual), $"{path}: [{string.Join(", ", expected)}] were recorded, not [{string.Join(", ", actual)}]");
        foreach (var name in expected)
        {
            Compare(recorded[name], ours[name], $"{path}.{name}");
        }
    }

    private void CompareText(string recorded, string ours, string path)
    {
        if (Counterparts.IsId(recorded))
        {
            Assert.True(Counterparts.IsId(ours), $"{path}: {ours} is no UUID");
            ids.Bind(recorded, ours);
        }
        else if (path.EndsWith("_at", StringComparison.Ordinal))
        {
            Assert.EndsWith("Z", ours, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(ours, CultureInfo.InvariantCulture, out _), $"{path}: {ours} is no time");
        }
        else
        {
            var isNumbered = path.EndsWith(".key", StringComparison.Ordinal) || path.EndsWith(".public_id", StringComparison.Ordinal);
            Assert.Equal(isNumbered ? WithoutNumber(recorded) : recorded, isNumbered ? WithoutNumber(ours) : ours);
        }
    }

    private static string WithoutNumber(string text) => RunningNumber().Replace(text, "#");

    [GeneratedRegex("[1-9][0-9]*$")]
    private static partial Regex RunningNumber();
}
