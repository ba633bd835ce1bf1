using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Compares JSON values, including undefined ones, and compares lists and dictionaries by their contents.</summary>
internal static class JsonEquality
{
    // Limits exponents so that adding the length of a number cannot overflow.
    private const long MaxExponent = 1_000_000_000_000_000_000;

    // The default maximum depth of Utf8JsonWriter.
    private const int MaxNodeDepth = 1000;

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

    public static bool AreEqual(JsonNode? left, JsonNode? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : AreEqual(ElementOf(left), ElementOf(right));

    /// <summary>
    /// Determines whether two JSON values are equal, like <c>JsonElement.DeepEquals</c> of .NET 9, but supports numbers with any exponent.
    /// </summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        // Throws an exception that callers can catch if the value is nested too deeply, instead of overflowing the stack.
        RuntimeHelpers.EnsureSufficientExecutionStack();

        return left.ValueKind == right.ValueKind && left.ValueKind switch
        {
            JsonValueKind.Object => AreObjectsEqual(left, right),
            JsonValueKind.Array => AreArraysEqual(left, right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => AreNumbersEqual(left.GetRawText(), right.GetRawText()),
            _ => true,
        };
    }

    private static bool AreObjectsEqual(JsonElement left, JsonElement right)
    {
        var (members, others) = (SortedMembers(left), SortedMembers(right));
        if (members.Count != others.Count)
        {
            return false;
        }

        for (var index = 0; index < members.Count; index++)
        {
            if (members[index].Name != others[index].Name || !AreEqual(members[index].Value, others[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    // Uses a stable sort, so that members with the same name are compared in their original order.
    private static List<Member> SortedMembers(JsonElement value)
    {
        var members = new List<Member>();
        foreach (var member in value.EnumerateObject())
        {
            members.Add(new Member(member));
        }

        return [.. members.OrderBy(static member => member.Name, StringComparer.Ordinal)];
    }

    private static bool AreArraysEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            others.MoveNext();
            if (!AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    // Compares by value: 1.0 is equal to 1, and 1e2 to 100.
    public static bool AreNumbersEqual(string left, string right) =>
        left == right || (Normalize(left) is { } number && Normalize(right) is { } other && number == other);

    /// <summary>
    /// Returns the digits of a number without leading and trailing zeros, and the power of ten to multiply them by; <see langword="null"/>
    /// for an exponent that is too large to calculate with.
    /// </summary>
    private static (bool IsNegative, string Digits, long Exponent)? Normalize(string number)
    {
        var isNegative = number[0] == '-';
        var mantissa = number.Split('e', 'E')[0];
        var exponent = 0L;
        if (mantissa.Length < number.Length
            && !(long.TryParse(number.AsSpan(mantissa.Length + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                && exponent is > -MaxExponent and < MaxExponent))
        {
            return null;
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var significant = digits.TrimEnd('0');
        var fractionLength = point < 0 ? 0 : mantissa.Length - point - 1;

        return significant.Length == 0 ? (false, "", 0) : (isNegative, significant, exponent - fractionLength + digits.Length - significant.Length);
    }

    private static JsonElement ElementOf(JsonNode node)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            node.WriteTo(writer);
        }

        var reader = new Utf8JsonReader(json.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxNodeDepth });
        return JsonElement.ParseValue(ref reader);
    }

    // A class, because LINQ over structures would add much to a native program.
    private sealed class Member(JsonProperty property)
    {
        public string Name { get; } = property.Name;

        public JsonElement Value { get; } = property.Value;
    }
}
