using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Whether two values say the same: JSON, for any value that can arrive and for none, and lists and maps by what is in them.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonElement? left, JsonElement? right) =>
        left is { } one && right is { } another ? AreEqual(one, another) : left is null && right is null;

    public static bool AreEqual(IReadOnlyList<JsonModel?>? left, IReadOnlyList<JsonModel?>? right) => AreEqual(left, right, Equals);

    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> areEqual)
    {
        if (left is null || right is null || left.Count != right.Count)
        {
            return ReferenceEquals(left, right);
        }

        for (var index = 0; index < left.Count; index++)
        {
            if (!areEqual(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreEqual<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right, Func<T, T, bool> areEqual)
    {
        if (left is null || right is null || left.Count != right.Count)
        {
            return ReferenceEquals(left, right);
        }

        foreach (var (name, value) in left)
        {
            if (!right.TryGetValue(name, out var other) || !areEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined)
        {
            return left.ValueKind == right.ValueKind;
        }

        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A number whose exponent no comparison can reckon with, such as 1e9999999999.
            return left.GetRawText() == right.GetRawText();
        }
    }
}
