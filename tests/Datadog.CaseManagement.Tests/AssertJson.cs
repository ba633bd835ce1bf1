using System.Text.Json;

namespace Datadog.CaseManagement.Tests;

/// <summary>Compares JSON member for member: the order of members does not count, all else does.</summary>
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
}
