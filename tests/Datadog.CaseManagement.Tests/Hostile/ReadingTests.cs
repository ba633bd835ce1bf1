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
            if (!System.Text.Unicode.Utf8.IsValid(body))
            {
                // Rejected before either reads it.
                return;
            }

            LoneSurrogates.Replace(body);
            AssertSame(body, ResourceOperation<Case>.TryReadData);
            AssertSame(body, ListOperation<Case>.TryReadData);
            AssertSame(body, ResourceOperation<CaseCount>.TryReadData);
            AssertSame(body, ListOperation<TimelineCell>.TryReadData);
            AssertSame(body, ListOperation<CaseType>.TryReadData);
            AssertSame(body, ResourceOperation<Project>.TryReadData);
        });

    [Fact]
    public void Empty_members_are_distinguished_from_absent_ones()
    {
        const string Body = """{"attributes":{},"custom_attributes":{},"insights":[],"title":""}""";

        Assert.Equal(Body, JsonSerializer.Serialize(JsonSerializer.Deserialize(Body, Info<CaseAttributes>())!, Info<CaseAttributes>()));
        Assert.Equal("{}", JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", Info<CaseAttributes>())!, Info<CaseAttributes>()));
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

    private static void AssertSame<TData>(byte[] body, JsonValueReader<TData> tryReadData)
        where TData : class =>
        Assert.Equal(ReferenceModel.OutcomeOfDocument(typeof(TData), body), ReferenceModel.Outcome(() => Written(Read(body, tryReadData))));

    private static TData? Read<TData>(byte[] body, JsonValueReader<TData> tryReadData)
        where TData : class
    {
        var reader = new ModelReader(new Utf8JsonReader(body));
        return Document<TData>.Read(ref reader, tryReadData)?.Data;
    }

    // As it is sent: without the users of the document, which are attached to the models.
    private static string Written(object? data)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var writer = new ModelWriter(json, isForStorage: false);
            if (data is IReadOnlyList<JsonModel> models)
            {
                writer.WriteModels(models.Cast<IJsonWritable>().ToList());
            }
            else
            {
                writer.WriteModel((IJsonWritable?)data);
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
