using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization.Reading;
using Datadog.CaseManagement.Serialization.Writing;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// How the serializer reads and writes the models when a user asks it to: as they do it themselves. The library itself has no need of
/// the serializer, so that what is compiled to native code and does not ask either is spared it.
/// </summary>
internal sealed partial class SerializableTypes : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    public SerializableTypes() => AddAll(_types.Add);

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    // Written by the generator: all models and enumerations of the library.
    static partial void AddAll(Action<Type, Func<JsonSerializerOptions, JsonTypeInfo>> add);

    private static void Model<T>(Action<Type, Func<JsonSerializerOptions, JsonTypeInfo>> add)
        where T : class, IReadable<T>, IWritable =>
        add(typeof(T), static options => JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>()));

    private static void Resource<T>(Action<Type, Func<JsonSerializerOptions, JsonTypeInfo>> add)
        where T : class, IReadable<T>, IWritable
    {
        Model<T>(add);
        add(
            typeof(IReadOnlyList<T>),
            static options => JsonMetadataServices.CreateValueInfo<IReadOnlyList<T>>(options, new ModelListConverter<T>()));
    }

    private static void Enumeration<T>(Action<Type, Func<JsonSerializerOptions, JsonTypeInfo>> add)
        where T : struct, IEnumeration<T>
    {
        add(typeof(T), static options => JsonMetadataServices.CreateValueInfo<T>(options, new EnumerationConverter<T>()));
        add(
            typeof(T?),
            static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));
    }
}
