using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Hostile;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>The library's comparison of JSON gives what <c>JsonElement.DeepEquals</c> gives, which .NET 8 does not have.</summary>
public sealed class JsonEqualityTests
{
    /// <summary>Each row holds texts of equal values, and no value of one row equals a value of another.</summary>
    private static readonly string[][] EqualTexts =
    [
        ["null"],
        ["true"],
        ["false"],
        ["0", "-0", "0.0", "-0.00", "0e5", "-0E-5", "0.000e0"],
        ["1", "1.0", "1e0", "10e-1", "0.1e1", "0.001E+3", "1000e-3"],
        ["-1", "-1.00", "-10E-1"],
        ["100", "1e2", "1.00e+2", "0.1e3"],
        ["1.5", "15e-1"],
        ["0.1", "1e-1", "0.10"],
        ["1e400", "10e399"],
        ["1e-400", "0.1e-399"],
        ["123456789012345678901234567890.5", "1234567890123456789012345678905e-1"],
        ["123456789012345678901234567890.6"],
        ["1e2000000000", "10e1999999999"],
        [@""""""],
        [@"""1""", @"""\u0031"""],
        [@"""text""", @"""\u0074ext""", @"""tex\u0074"""],
        [@"""a/b""", @"""a\/b"""],
        [@"""🔥""", @"""\ud83d\udd25""", @"""\uD83D\uDD25"""],
        [@"""é""", @"""\u00e9"""],
        [@"""\u0065\u0301"""],
        [@"""\n""", @"""\u000a"""],
        ["[]", " [ ] "],
        ["[null]"],
        ["[1,2]", "[1.0, 2e0]"],
        ["[2,1]"],
        ["[[1],2]"],
        ["[1,[2]]"],
        ["{}"],
        [@"{""a"":null}", @"{""\u0061"":null}"],
        [@"{""A"":null}"],
        [@"{""a"":1,""b"":2}", @"{""b"":2.0,""a"":1}"],
        [@"{""a"":2,""b"":1}", @"{""b"":1,""a"":2}"],
        [@"{""a"":1,""a"":2}"],
        [@"{""a"":2,""a"":1}"],
        [@"{""a"":1,""a"":1}"],
        [@"{""a"":1,""b"":3,""a"":2}", @"{""b"":3,""a"":1,""a"":2}", @"{""a"":1,""a"":2,""b"":3}"],
        [@"{""a"":2,""b"":3,""a"":1}", @"{""b"":3,""a"":2,""a"":1}"],
        [@"{""a"":{""b"":[{""c"":1}]}}", @"{""a"":{""b"":[{""c"":1e0}]}}"],
        [@"{""a"":{""b"":[{""c"":2}]}}"],
    ];

    [Fact]
    public void Values_are_equal_by_what_they_mean()
    {
        var values = EqualTexts.SelectMany((texts, row) => texts.Select(text => (Row: row, Value: JsonElement.Parse(text)))).ToList();

        foreach (var (row, value) in values)
        {
            foreach (var (otherRow, other) in values)
            {
                AssertEquality(row == otherRow, value, other);
            }
        }
    }

    [Fact]
    public void Every_short_number_is_compared_by_its_value()
    {
        var numbers = Texts("-+01.e", 5).Where(IsJson).Select(text => JsonElement.Parse(text)).ToList();
        Assert.InRange(numbers.Count, 200, 2000);

        foreach (var number in numbers)
        {
            foreach (var other in numbers)
            {
                AssertEquality(number.GetDouble() == other.GetDouble(), number, other);
            }
        }
    }

    [Theory]
    [InlineData("1e99999999999", "1e99999999999", true)]
    [InlineData("1e99999999999", "10e99999999998", true)]
    [InlineData("1e99999999999", "1e99999999998", false)]
    [InlineData("1e99999999999", "1e-99999999999", false)]
    [InlineData("0e99999999999", "0", true)]
    [InlineData("1e9223372036854775807", "1e9223372036854775807", true)]
    [InlineData("10e9223372036854775807", "1e-9223372036854775808", false)]
    [InlineData("1e99999999999999999999", "1e99999999999999999999", true)]
    [InlineData("1e99999999999999999999", "1e99999999999999999998", false)]
    [InlineData("1e99999999999999999999", "1", false)]
    [InlineData("1", "1e-99999999999999999999", false)]
    public void An_exponent_of_any_size_is_compared(string left, string right, bool expected)
    {
        Assert.Equal(expected, JsonEquality.AreEqual(JsonElement.Parse(left), JsonElement.Parse(right)));
        Assert.Equal(expected, JsonEquality.AreEqual(JsonElement.Parse(right), JsonElement.Parse(left)));
    }

    [Fact]
    public async Task A_value_equals_itself_written_differently_and_no_other() =>
        await PropertyCheck.HoldsAsync(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var value = RandomJson(new Random(seed), depth: 4);
                var (json, rewritten, other) = (Write(value, null), Write(value, new Random(seed)), Write(Changed(value), new Random(seed)));

                AssertEquality(true, JsonElement.Parse(json), JsonElement.Parse(rewritten));
                AssertEquality(false, JsonElement.Parse(json), JsonElement.Parse(other));
                AssertEquality(null, JsonElement.Parse(json), JsonElement.Parse(Write(RandomJson(new Random(seed + 1), depth: 2), null)));
            });

    [Fact]
    public void A_value_that_is_nested_too_deeply_ends_in_an_exception()
    {
        var options = new JsonDocumentOptions { MaxDepth = int.MaxValue };
        using var document = JsonDocument.Parse(new string('[', 10_000) + new string(']', 10_000), options);
        Exception? thrown = null;

        var thread = new Thread(
            () => thrown = Record.Exception(() => JsonEquality.AreEqual(document.RootElement, document.RootElement)), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.IsType<InsufficientExecutionStackException>(thrown);
    }

    [Fact]
    public void No_value_equals_only_no_value()
    {
        JsonElement? none = null;

        Assert.True(JsonEquality.AreEqual(none, none));
        Assert.False(JsonEquality.AreEqual(none, JsonElement.Parse("null")));
        Assert.False(JsonEquality.AreEqual(JsonElement.Parse("null"), none));
        Assert.True(JsonEquality.AreEqual(default(JsonElement), default(JsonElement)));
        Assert.False(JsonEquality.AreEqual(default(JsonElement), JsonElement.Parse("null")));
        Assert.False(JsonEquality.AreEqual(JsonElement.Parse("null"), default(JsonElement)));
    }

    [Fact]
    public void No_collection_equals_only_no_collection()
    {
        static bool AreListsEqual(string[]? left, string[]? right) => JsonEquality.AreEqual(left, right, string.Equals);
        static bool AreDictionariesEqual(Dictionary<string, string>? left, Dictionary<string, string>? right) => JsonEquality.AreEqual(left, right, string.Equals);

        Assert.True(AreListsEqual(null, null));
        Assert.False(AreListsEqual(null, []));
        Assert.False(AreListsEqual([], null));
        Assert.True(AreListsEqual(["a"], ["a"]));
        Assert.False(AreListsEqual(["a"], ["a", "b"]));
        Assert.True(AreDictionariesEqual(null, null));
        Assert.False(AreDictionariesEqual(null, []));
        Assert.False(AreDictionariesEqual([], null));
        Assert.True(AreDictionariesEqual(new() { ["a"] = "1", ["b"] = "2" }, new() { ["b"] = "2", ["a"] = "1" }));
        Assert.False(AreDictionariesEqual(new() { ["a"] = "1" }, new() { ["b"] = "1" }));
    }

    [Fact]
    public void Nodes_are_compared_as_elements_are()
    {
        JsonNode ofCode = new JsonObject { ["a"] = 1, ["b"] = new JsonArray("x", null, true), ["c"] = 2.5m };
        JsonNode? none = null;

        Assert.True(JsonEquality.AreEqual(ofCode, JsonNode.Parse("""{"c":2.50,"b":["\u0078",null,true],"a":1.0}""")));
        Assert.False(JsonEquality.AreEqual(ofCode, JsonNode.Parse("""{"c":2.51,"b":["x",null,true],"a":1}""")));
        Assert.True(JsonEquality.AreEqual(JsonNode.Parse("1e99999999999"), JsonNode.Parse("1e99999999999")));
        Assert.True(JsonEquality.AreEqual(none, none));
        Assert.False(JsonEquality.AreEqual(ofCode, none));
        Assert.False(JsonEquality.AreEqual(none, ofCode));
    }

    [Fact]
    public void Nodes_that_are_nested_deeply_are_compared()
    {
        static JsonNode Nested(JsonNode innermost) => Enumerable.Range(0, 900).Aggregate(innermost, static (inner, _) => new JsonArray(inner));

        Assert.True(JsonEquality.AreEqual(Nested(1), Nested(1)));
        Assert.False(JsonEquality.AreEqual(Nested(1), Nested(2)));
    }

    /// <param name="expected">Whether they are equal; <see langword="null"/> if only the framework's answer is known.</param>
    private static void AssertEquality(bool? expected, JsonElement left, JsonElement right)
    {
        var actual = JsonEquality.AreEqual(left, right);
#if NET9_0_OR_GREATER
        if (actual != JsonElement.DeepEquals(left, right))
        {
            Assert.Fail($"{left.GetRawText()} and {right.GetRawText()}: .NET does not say {actual}.");
        }
#endif
        if (actual != (expected ?? actual))
        {
            Assert.Fail($"{left.GetRawText()} and {right.GetRawText()}: {actual}.");
        }
    }

    private static IEnumerable<string> Texts(string alphabet, int maxLength) =>
        maxLength == 0 ? [""] : Texts(alphabet, maxLength - 1).SelectMany(text => alphabet.Select(letter => text + letter)).Append("");

    private static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A list of items, a list of named members (whose names may repeat), a text, or a number.</summary>
    private static object RandomJson(Random random, int depth) => random.Next(depth == 0 ? 2 : 4) switch
    {
        0 => random.Next(-3, 4),
        1 => "a🔥/é\n"[..random.Next(7)].TrimEnd('\ud83d'),
        2 => Enumerable.Range(0, random.Next(4)).Select(_ => RandomJson(random, depth - 1)).ToList(),
        _ => Enumerable.Range(0, random.Next(6)).Select(_ => ($"{"abA"[random.Next(3)]}", RandomJson(random, depth - 1))).ToList(),
    };

    private static object Changed(object value) => value switch
    {
        int number => number + 1,
        string text => text + "x",
        List<object> { Count: > 0 } items => items.Take(items.Count - 1).Append(Changed(items[^1])).ToList(),
        List<object> => new List<object> { 0 },
        List<(string Name, object Value)> { Count: > 0 } members => members.Skip(1).Prepend((members[0].Name, Changed(members[0].Value))).ToList(),
        _ => new List<(string, object)> { ("a", 0) },
    };

    /// <summary>As JSON; with a source of chance, in other spellings and with members of different names in another order.</summary>
    private static string Write(object value, Random? random) => value switch
    {
        int number => random?.Next(3) switch { 1 => $"{number}.0", 2 => $"{number}.00E+0", _ => $"{number}" },
        string text => $"\"{string.Concat(text.Select(unit => random?.Next(2) == 1 || unit < ' ' ? $"\\u{(int)unit:x4}" : char.IsSurrogate(unit) ? $"\\u{(int)unit:X4}" : $"{unit}"))}\"",
        List<object> items => $"[{string.Join(random?.Next(2) == 1 ? " , " : ",", items.Select(item => Write(item, random)))}]",
        _ => $"{{{string.Join(',', Reordered((List<(string Name, object Value)>)value, random).Select(member => $"{Write(member.Name, random)}:{Write(member.Value, random)}"))}}}",
    };

    private static IEnumerable<(string Name, object Value)> Reordered(List<(string Name, object Value)> members, Random? random)
    {
        var order = random is null ? "abA" : random.Next(2) == 1 ? "bAa" : "Aab";
        return random is null ? members : members.OrderBy(member => order.IndexOf(member.Name[0], StringComparison.Ordinal));
    }
}
