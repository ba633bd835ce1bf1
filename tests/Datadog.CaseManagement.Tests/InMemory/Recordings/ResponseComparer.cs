using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Compares responses with the recorded ones: everything must be equal except ids, times and numbers in keys.</summary>
internal sealed partial class ResponseComparer(RecordedIds ids)
{
    public IEnumerable<Difference> Compare(ResponseContext context, JsonNode? recorded, JsonNode? actual)
    {
        if (recorded?.GetValueKind() != actual?.GetValueKind())
        {
            return Differ(context, recorded, actual);
        }

        return recorded switch
        {
            JsonObject members => CompareMembers(context.Enter(members), members, actual!.AsObject()),
            JsonArray elements when elements.Count == actual!.AsArray().Count => BuiltInFirst(elements)
                .Zip(BuiltInFirst(actual.AsArray()))
                .SelectMany((pair, index) => Compare(context.Child(index), pair.First, pair.Second)),
            JsonArray elements => [new Difference(context, $"{elements.Count} elements", $"{actual!.AsArray().Count}")],
            JsonValue value when value.GetValueKind() is JsonValueKind.String =>
                IsLike((string)value!, (string)actual!, context.Path) ? [] : Differ(context, recorded, actual),
            // The organization had other users, too, of which the recording does not tell.
            JsonValue when context.Path.EndsWith(".total_count", StringComparison.Ordinal) => [],
            _ => JsonNode.DeepEquals(recorded, actual) ? [] : Differ(context, recorded, actual),
        };
    }

    private static Difference[] Differ(ResponseContext context, JsonNode? recorded, JsonNode? actual) =>
        [new Difference(context, recorded?.ToJsonString() ?? "null", actual?.ToJsonString() ?? "null")];

    private List<Difference> CompareMembers(ResponseContext context, JsonObject recorded, JsonObject actual)
    {
        var differences = new List<Difference>();
        differences.AddRange(recorded.Where(member => !actual.ContainsKey(member.Key))
            .Select(member => new Difference(context.Child(member.Key), member.Value?.ToJsonString() ?? "null", null)));
        differences.AddRange(actual.Where(member => !recorded.ContainsKey(member.Key))
            .Select(member => new Difference(context.Child(member.Key), null, member.Value?.ToJsonString() ?? "null")));
        var names = recorded.Select(member => member.Key).Where(actual.ContainsKey).ToList();
        var actualNames = actual.Select(member => member.Key).Where(recorded.ContainsKey).ToList();
        if (!names.SequenceEqual(actualNames))
        {
            differences.Add(new Difference(context, $"[{string.Join(", ", names)}]", $"[{string.Join(", ", actualNames)}]"));
        }

        differences.AddRange(names.SelectMany(name => Compare(context.Child(name), recorded[name], actual[name])));
        return differences;
    }

    private bool IsLike(string recorded, string actual, string path)
    {
        if (RecordedIds.IsId(recorded))
        {
            return RecordedIds.IsId(actual) && ids.TryAdd(recorded, actual);
        }

        if (path.EndsWith("_at", StringComparison.Ordinal))
        {
            return actual.EndsWith('Z') && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out _);
        }

        var isNumbered = path.EndsWith(".key", StringComparison.Ordinal) || path.EndsWith(".public_id", StringComparison.Ordinal);
        return isNumbered ? WithoutNumber(recorded) == WithoutNumber(actual) : InOrder(recorded) == InOrder(actual);
    }

    // Every organization has the built-in resources, and each may have got them at another time.
    private static IEnumerable<JsonNode?> BuiltInFirst(JsonArray elements) =>
        elements.OrderBy(element => element is JsonObject resource && (string?)resource["id"] is { } id && RecordedIds.IsBuiltIn(id) ? id : "~", StringComparer.Ordinal);

    private static string WithoutNumber(string text) => TrailingNumber().Replace(text, "#");

    // The service lists allowed values in any order.
    private static string InOrder(string text) => text.Split(" one of ") is [var start, var values]
        ? $"{start} one of {string.Join(", ", values.Split(", ").Order(StringComparer.Ordinal))}"
        : text;

    [GeneratedRegex("[1-9][0-9]*$")]
    private static partial Regex TrailingNumber();
}
