using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Serialization;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class ReadingTests
{
    [Fact]
    public Task Any_mutation_of_any_body_is_read_and_written_as_the_models_are_declared() =>
        PropertyCheck.HoldsAsync(HostileResponse.Arbitrary, response =>
        {
            var body = response.Body;
            if (!System.Text.Unicode.Utf8.IsValid(body) || LoneSurrogates.AreIn(body))
            {
                // Rejected before either reads it.
                return;
            }

            AssertSame(body, ResourceOperation<Case>.ReadData);
            AssertSame(body, ListOperation<Case>.ReadData);
            AssertSame(body, ResourceOperation<CaseCount>.ReadData);
            AssertSame(body, ListOperation<TimelineCell>.ReadData);
            AssertSame(body, ListOperation<CaseType>.ReadData);
            AssertSame(body, ResourceOperation<Project>.ReadData);
        });

    [Fact]
    public void Empty_members_are_distinguished_from_absent_ones()
    {
        const string Body = """{"attributes":{},"custom_attributes":{},"insights":[],"title":""}""";

        Assert.Equal(Body, JsonSerializer.Serialize(JsonSerializer.Deserialize(Body, Info<CaseAttributes>())!, Info<CaseAttributes>()));
        Assert.Equal("{}", JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", Info<CaseAttributes>())!, Info<CaseAttributes>()));
    }

    [Theory]
    [InlineData("""{"title":7}""", "There is a Number where a String is expected.")]
    [InlineData("""{"comment_count":1.5}""", "A number is not an integer of 32 bits.")]
    [InlineData("""{"created_at":"yesterday"}""", "A timestamp is not in the form of RFC 3339.")]
    [InlineData("""{"insights":{}}""", "There is a StartObject where a StartArray is expected.")]
    [InlineData("""{"custom_attributes":{"k":{"is_multi":"no"}}}""", "There is a String where a Boolean is expected.")]
    public void The_message_for_a_value_of_another_type_says_what_was_expected(string json, string expected)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Info<CaseAttributes>()));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_string_is_allocated_once()
    {
        const string Body = """{"id":"7c1d9e40-2b3a-11ee-8d5f-000000000001","type":"user"}""";
        var (first, second) = (Read(), Read());

        Assert.Same(first.Id, second.Id);
        Assert.Same(first.Type!.Value.Value, second.Type!.Value.Value);

        static ResourceIdentifier Read() => JsonSerializer.Deserialize(Body, Info<ResourceIdentifier>())!;
    }

    [Fact]
    public void Strings_with_the_same_hash_are_not_mixed_up()
    {
        var texts = Enumerable.Range(0, 20_000).Select(number => $"{number:x}").Concat(["", "ä", "\0", new string('x', 64), new string('x', 65), "a\u0308"]).ToList();

        Assert.All(texts, text => Assert.Equal(text, StringPool.Get(System.Text.Encoding.UTF8.GetBytes(text))));
        Assert.All(texts, text => Assert.Equal(text, StringPool.Get(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)DatadogJson.Options.GetTypeInfo(typeof(T));

    private static void AssertSame<TData>(byte[] body, JsonValueReader<TData?> readData)
        where TData : class =>
        Assert.Equal(
            ReferenceModel.OutcomeOfDocument(typeof(TData), body),
            ReferenceModel.Outcome(() => JsonSerializer.Serialize(Read(body, readData), DatadogJson.Options)));

    private static TData? Read<TData>(byte[] body, JsonValueReader<TData?> readData)
        where TData : class
    {
        var reader = new Utf8JsonReader(body);
        return Document<TData>.Read(ref reader, readData)?.Data;
    }
}
