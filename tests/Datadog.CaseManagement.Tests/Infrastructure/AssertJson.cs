using System.Globalization;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Compares JSON. Only the order of members is ignored.</summary>
internal static class AssertJson
{
    public static void Equal(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(
            JsonElement.DeepEquals(left.RootElement, right.RootElement),
            $"Expected JSON: {left.RootElement.GetRawText()}\n  Actual JSON: {right.RootElement.GetRawText()}");
    }

    /// <summary>As <see cref="Equal"/>, but a timestamp can have lost its fractional digits beyond the seventh.</summary>
    public static void EqualAsRecorded(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        AssertSame(left.RootElement, right.RootElement, "$");
    }

    private static void AssertSame(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind, actual.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                var members = expected.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

                // What begins with @ is stored with a model, but the service does not send it.
                Assert.Equal(members, actual.EnumerateObject().Select(member => member.Name).Where(name => name[0] != '@').Order(StringComparer.Ordinal));
                foreach (var member in expected.EnumerateObject())
                {
                    AssertSame(member.Value, actual.GetProperty(member.Name), $"{path}.{member.Name}");
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach (var (index, (left, right)) in expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, at) => (at, pair)))
                {
                    AssertSame(left, right, $"{path}[{index}]");
                }

                break;
            default:
                Assert.True(
                    JsonElement.DeepEquals(expected, actual) || IsSameInstant(expected, actual),
                    $"{path}: expected {expected.GetRawText()}, but it is {actual.GetRawText()}.");
                break;
        }
    }

    private static bool IsSameInstant(JsonElement expected, JsonElement actual) =>
        expected.ValueKind == JsonValueKind.String
        && actual.ValueKind == JsonValueKind.String
        && expected.TryGetDateTimeOffset(out var recorded)
        && actual.TryGetDateTimeOffset(out var written)
        && recorded == written;
}
