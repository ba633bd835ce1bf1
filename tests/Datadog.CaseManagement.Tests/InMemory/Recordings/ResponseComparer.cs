using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Compares a response with the recorded one: everything must be equal except ids, times and numbers in keys.</summary>
internal sealed partial class ResponseComparer(RecordedIds ids, string recordedAt)
{
    // These members were added to the service after the first recordings, which may lack them.
    private static readonly HashSet<string> LaterMembers = ["internal", "status_group", "status_name", "statuses_config"];

    private readonly bool _isOld = string.CompareOrdinal(recordedAt, "2025-12-30") < 0;

    public void Compare(JsonNode? recorded, JsonNode? actual, string path = "$")
    {
        Assert.True(recorded?.GetValueKind() == actual?.GetValueKind(), $"{path}: {recorded?.ToJsonString()} was recorded, not {actual?.ToJsonString()}");
        switch (recorded)
        {
            case JsonObject members:
                CompareMembers(members, actual!.AsObject(), path);
                break;
            case JsonArray elements:
                Assert.True(elements.Count == actual!.AsArray().Count, $"{path}: {elements.Count} elements were recorded, not {actual.AsArray().Count}");
                for (var index = 0; index < elements.Count; index++)
                {
                    Compare(elements[index], actual[index], $"{path}[{index}]");
                }

                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                CompareText((string)value!, (string)actual!, path);
                break;
            default:
                Assert.True(JsonNode.DeepEquals(recorded, actual), $"{path}: {recorded} was recorded, not {actual}");
                break;
        }
    }

    private void CompareMembers(JsonObject recorded, JsonObject actual, string path)
    {
        var expected = recorded.Select(member => member.Key).ToList();
        var actualNames = actual.Select(member => member.Key)
            .Where(name => !(_isOld && LaterMembers.Contains(name) && !recorded.ContainsKey(name)));
        Assert.True(expected.SequenceEqual(actualNames), $"{path}: [{string.Join(", ", expected)}] were recorded, not [{string.Join(", ", actualNames)}]");
        foreach (var name in expected)
        {
            Compare(recorded[name], actual[name], $"{path}.{name}");
        }
    }

    private void CompareText(string recorded, string actual, string path)
    {
        if (RecordedIds.IsId(recorded))
        {
            Assert.True(RecordedIds.IsId(actual), $"{path}: {actual} is not a UUID");
            ids.Add(recorded, actual);
        }
        else if (path.EndsWith("_at", StringComparison.Ordinal))
        {
            Assert.EndsWith("Z", actual, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out _), $"{path}: {actual} is not a time");
        }
        else
        {
            var isNumbered = path.EndsWith(".key", StringComparison.Ordinal) || path.EndsWith(".public_id", StringComparison.Ordinal);
            Assert.Equal(isNumbered ? WithoutNumber(recorded) : recorded, isNumbered ? WithoutNumber(actual) : actual);
        }
    }

    private static string WithoutNumber(string text) => TrailingNumber().Replace(text, "#");

    [GeneratedRegex("[1-9][0-9]*$")]
    private static partial Regex TrailingNumber();
}
