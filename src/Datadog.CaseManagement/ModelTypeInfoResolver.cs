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
        Add(new ModelConverter<NotificationDestination>());
        AddNullable<NotificationDestination>();
        AddCollections<string>(TryReadString, static (writer, text) => writer.WriteString(text));
        Add(new CollectionConverter<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
            static (ref ModelReader reader, out IReadOnlyDictionary<string, IReadOnlyList<string>>? value) => reader.TryReadDictionary(
                static (ref ModelReader reader, out IReadOnlyList<string>? texts) => reader.TryReadList<string>(TryReadString, out texts), out value),
            static (writer, lists) => writer.WriteDictionary(
                lists, static (writer, texts) => writer.WriteList(texts, static (writer, text) => writer.WriteString(text)))));
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    // Implemented by the generator for all models and enumerations of the library.
    partial void AddModels();

    private void AddModel<T>()
        where T : class, IJsonReadable<T>, IJsonWritable
    {
        Add(new ModelConverter<T>());
        AddCollections<T>(T.TryRead, static (writer, model) => writer.WriteModel(model));
    }

    private void AddEnumeration<T>()
        where T : struct, IOpenEnumeration<T>
    {
        Add(new EnumerationConverter<T>());
        AddNullable<T>();
    }

    private void AddNullable<T>()
        where T : struct =>
        _types.Add(
            typeof(T?),
            static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));

    private void AddCollections<T>(JsonValueReader<T> tryReadItem, Action<ModelWriter, T> writeItem)
        where T : class
    {
        Add(new CollectionConverter<IReadOnlyList<T>>(
            (ref ModelReader reader, out IReadOnlyList<T>? value) => reader.TryReadList(tryReadItem, out value), (writer, list) => writer.WriteList(list, writeItem)));
        Add(new CollectionConverter<IReadOnlyDictionary<string, T>>(
            (ref ModelReader reader, out IReadOnlyDictionary<string, T>? value) => reader.TryReadDictionary(tryReadItem, out value),
            (writer, dictionary) => writer.WriteDictionary(dictionary, writeItem)));
        Add(new CollectionConverter<Page<T>>(
            (ref ModelReader reader, out Page<T>? value) => Page<T>.TryRead(ref reader, tryReadItem, out value), (writer, page) => page.Write(writer, writeItem)));
        _types.Add(
            typeof(List<T>),
            static options => JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] }));
        _types.Add(typeof(T[]), static options => JsonMetadataServices.CreateArrayInfo<T>(options, new()));
    }

    private static bool TryReadString(ref ModelReader reader, out string? value) => reader.TryReadString(out value);

    private void Add<T>(JsonConverter<T> converter) =>
        _types.Add(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
}
