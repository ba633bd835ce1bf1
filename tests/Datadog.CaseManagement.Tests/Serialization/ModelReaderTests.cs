using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Serialization;

public sealed class ModelReaderTests
{
    [Theory]
    [InlineData(typeof(RateLimit), """{"name":[]}""", "There is a StartArray where a String is expected.")]
    [InlineData(typeof(RateLimit), """{"limit":"40"}""", "There is a String where a 64-bit integer is expected.")]
    [InlineData(typeof(RateLimit), """{"period":10}""", "There is a Number where a duration is expected.")]
    [InlineData(typeof(CaseSearchOptions), """{"page_size":1.5}""", "There is a Number where a 32-bit integer is expected.")]
    [InlineData(typeof(CaseSearchOptions), """{"sort_field":1}""", "There is a Number where a String is expected.")]
    [InlineData(typeof(CaseSearchOptions), """{"ascending":"yes"}""", "There is a String where a Boolean is expected.")]
    [InlineData(typeof(IReadOnlyList<string>), """["a",1]""", "There is a Number where a String is expected.")]
    [InlineData(typeof(IReadOnlyList<string>), """["a",null]""", "There is a Null where a value is expected.")]
    [InlineData(typeof(IReadOnlyList<string>), "{}", "There is a StartObject where a StartArray is expected.")]
    [InlineData(typeof(IReadOnlyDictionary<string, string>), """{"a":null}""", "There is a Null where a value is expected.")]
    [InlineData(typeof(CreateCaseRequest), """{"@project_id":"p1","type_id":"t1"}""", "There is no member title, which is required.")]
    [InlineData(typeof(Case), "true", "There is a True where a StartObject is expected.")]
    [InlineData(typeof(CasePriority), "1", "A CasePriority is a string, not Number.")]
    [InlineData(typeof(DateTimeOffset), "\"soon\"", "A timestamp is not in the form of RFC 3339.")]
    [InlineData(typeof(DateTimeOffset), "7", "A timestamp is not in the form of RFC 3339.")]
    public void What_cannot_be_read_is_named_with_what_is_expected(Type type, string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, DatadogJson.Options)).Message);

    [Theory]
    [InlineData("2026-01-02T03:04:05.6789012345+02:00", "2026-01-02T03:04:05.6789012+02:00")]
    [InlineData("2026-01-02T03:04:05.600Z", "2026-01-02T03:04:05.6Z")]
    public void A_timestamp_is_also_read_and_written_as_a_value_of_its_own(string text, string expected)
    {
        var read = JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", DatadogJson.Options);

        Assert.Equal($"\"{expected}\"", JsonSerializer.Serialize(read, DatadogJson.Options).Replace("\\u002B", "+", StringComparison.Ordinal));
    }
}
