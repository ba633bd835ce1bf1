using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Lets the serializer read and write the models with their own code. The library itself does not use the serializer, so a trimmed program
/// that does not use it either does not contain it.
/// </summary>
internal sealed partial class ModelTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    public ModelTypeInfoResolver()
    {
        AddModels();
        Add(JsonMetadataServices.StringConverter);
        Add(JsonMetadataServices.JsonElementConverter);
        Add(new TimestampConverter());
        AddCollections(static (ref Utf8JsonReader reader) => reader.ReadString()!, static (writer, text) => writer.WriteStringValue(text));
        Add(new DictionaryConverter<IReadOnlyList<string>>(
            static (ref Utf8JsonReader reader) => reader.ReadList(static (ref Utf8JsonReader reader) => reader.ReadString()!)!,
            static (writer, texts) => writer.WriteList(texts, static (writer, text) => writer.WriteStringValue(text))));
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    // Implemented by the generator for all models and enumerations of the library.
    partial void AddModels();

    private void AddModel<T>()
        where T : class, IJsonReadable<T>, IJsonWritable
    {
        Add(new ModelConverter<T>());
        AddCollections(static (ref Utf8JsonReader reader) => reader.ReadModel<T>()!, static (writer, model) => writer.WriteModel(model));
    }

    private void AddEnumeration<T>()
        where T : struct, IOpenEnumeration<T>
    {
        Add(new EnumerationConverter<T>());
        _types.Add(
            typeof(T?),
            static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));
    }

    private void AddCollections<T>(JsonValueReader<T> readItem, Action<Utf8JsonWriter, T> writeItem)
    {
        Add(new ListConverter<T>(readItem, writeItem));
        Add(new DictionaryConverter<T>(readItem, writeItem));
    }

    private void Add<T>(JsonConverter<T> converter) =>
        _types.Add(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
}
