using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class ReadingTests
{
    [Fact]
    public Task A_model_that_reads_itself_reads_any_mutation_of_any_body_as_the_serializer_would() =>
        PropertyCheck.HoldsAsync(HostileAnswer.Arbitrary, answer =>
        {
            var body = answer.Body;
            if (!Utf8.IsValid(body) || HalfSurrogates.AreIn(body))
            {
                // Refused before either is asked.
                return;
            }

            Assert.Equal(Outcome(body, DatadogJson.Generated<Document<Case>>()), Outcome(body, DatadogJson.TypeInfo<Document<Case>>()));
            Assert.Equal(
                Outcome(body, DatadogJson.Generated<Document<IReadOnlyList<Case>>>()),
                Outcome(body, DatadogJson.TypeInfo<Document<IReadOnlyList<Case>>>()));
        });

    [Fact]
    public void Every_model_that_reads_itself_is_asked_to()
    {
        var models = typeof(Case).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.GetInterfaces().Any(implemented =>
            implemented.IsGenericType
            && implemented.GetGenericTypeDefinition() == typeof(IReadable<>)
            && implemented.GenericTypeArguments[0] == type)).ToList();

        Assert.NotEmpty(models);
        Assert.All(models, model => Assert.Equal(
            typeof(ReadableConverter<>).MakeGenericType(model), DatadogJson.Options.GetTypeInfo(model).Converter.GetType()));
    }

    [Fact]
    public void What_is_empty_is_told_from_what_did_not_arrive()
    {
        const string Body = """{"attributes":{},"custom_attributes":{},"insights":[],"title":""}""";

        Assert.Equal(Body, Outcome(System.Text.Encoding.UTF8.GetBytes(Body), DatadogJson.TypeInfo<CaseAttributes>()));
        Assert.Equal("{}", Outcome("{}"u8.ToArray(), DatadogJson.TypeInfo<CaseAttributes>()));
    }

    [Theory]
    [InlineData("""{"title":7}""", "There is a Number where a String is expected.")]
    [InlineData("""{"comment_count":1.5}""", "A number is not an integer of 32 bits.")]
    [InlineData("""{"created_at":"yesterday"}""", "A timestamp is not in the form of RFC 3339.")]
    [InlineData("""{"insights":{}}""", "There is a StartObject where a StartArray is expected.")]
    [InlineData("""{"custom_attributes":{"k":{"is_multi":"no"}}}""", "There is a String where a Boolean is expected.")]
    public void A_value_of_another_type_is_refused_in_words(string json, string expected)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, DatadogJson.TypeInfo<CaseAttributes>()));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_repeats_is_made_once()
    {
        const string Body = """{"id":"7c1d9e40-2b3a-11ee-8d5f-000000000001","type":"user"}""";
        var (first, second) = (Read(), Read());

        Assert.Same(first.Id, second.Id);
        Assert.Same(first.Type!.Value.Value, second.Type!.Value.Value);

        static ResourceIdentifier Read() => JsonSerializer.Deserialize(Body, DatadogJson.TypeInfo<ResourceIdentifier>())!;
    }

    [Fact]
    public void Texts_that_share_a_place_are_not_mixed_up()
    {
        var texts = Enumerable.Range(0, 20_000).Select(number => $"{number:x}").Concat(["", "ä", "\0", new string('x', 64), new string('x', 65), "a\u0308"]).ToList();

        Assert.All(texts, text => Assert.Equal(text, TextPool.Get(System.Text.Encoding.UTF8.GetBytes(text))));
        Assert.All(texts, text => Assert.Equal(text, TextPool.Get(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    private static string Outcome<T>(byte[] body, JsonTypeInfo<T> reading)
    {
        try
        {
            // Written in the one way, whatever has read it.
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(body, reading)!, DatadogJson.TypeInfo<T>());
        }
        catch (JsonException)
        {
            return "not readable";
        }
    }
}
