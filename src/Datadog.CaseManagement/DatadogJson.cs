using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Provides the serializer options of the library, for programs that store or forward models as JSON.</summary>
public static class DatadogJson
{
    /// <summary>
    /// Gets the serializer options of the library. A model that is written and read with them, or with other options, keeps the JSON of the
    /// service, including unknown members and values. What is not in that JSON is kept in members whose names start with <c>@</c>, such as
    /// the users of a relationship. To serialize your own types that contain models, use the default options, or combine
    /// <see cref="JsonSerializerOptions.TypeInfoResolver"/> with your own <see cref="JsonSerializerContext"/>.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>
    /// Reads the resource in the body of a response that a program has stored: <c>{"data": {…}, "included": […]}</c>. The included users are
    /// attached to the relationships that refer to them, as in the results of the clients.
    /// </summary>
    /// <typeparam name="T">The type of the resource, such as <see cref="Case"/>.</typeparam>
    /// <param name="utf8Json">The body, in UTF-8.</param>
    /// <returns>The resource.</returns>
    /// <exception cref="JsonException">The text is not JSON, or has no <c>data</c>.</exception>
    public static T ReadResource<T>(ReadOnlySpan<byte> utf8Json)
        where T : JsonModel, IJsonReadable<T> =>
        ReadDocument<T>(utf8Json, T.TryRead);

    /// <inheritdoc cref="ReadResource{T}(ReadOnlySpan{byte})"/>
    /// <param name="json">The body.</param>
    public static T ReadResource<T>(string json)
        where T : JsonModel, IJsonReadable<T> =>
        ReadResource<T>(ToUtf8(json));

    /// <summary>
    /// Reads the resources in the body of a response that a program has stored: <c>{"data": […], "included": […]}</c>. The included users are
    /// attached to the relationships that refer to them, as in the results of the clients.
    /// </summary>
    /// <typeparam name="T">The type of the resources, such as <see cref="Case"/>.</typeparam>
    /// <param name="utf8Json">The body, in UTF-8.</param>
    /// <returns>The resources.</returns>
    /// <exception cref="JsonException">The text is not JSON, or has no <c>data</c>.</exception>
    public static IReadOnlyList<T> ReadResources<T>(ReadOnlySpan<byte> utf8Json)
        where T : JsonModel, IJsonReadable<T> =>
        ReadDocument(utf8Json, static (ref ModelReader reader, out IReadOnlyList<T>? items) => reader.TryReadModels(out items));

    /// <inheritdoc cref="ReadResources{T}(ReadOnlySpan{byte})"/>
    /// <param name="json">The body.</param>
    public static IReadOnlyList<T> ReadResources<T>(string json)
        where T : JsonModel, IJsonReadable<T> =>
        ReadResources<T>(ToUtf8(json));

    private static TData ReadDocument<TData>(ReadOnlySpan<byte> utf8Json, JsonValueReader<TData> tryReadData)
        where TData : class
    {
        var body = utf8Json.ToArray();
        LoneSurrogates.Replace(body);
        var reader = new ModelReader(new Utf8JsonReader(body));
        return Document<TData>.Read(ref reader, tryReadData)?.Data ?? throw new JsonException("The document has no data.");
    }

    private static byte[] ToUtf8(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Encoding.UTF8.GetBytes(json);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            Converters = { new TimestampConverter() },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = StrictEncoder.Instance,
            TypeInfoResolver = new ModelTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
