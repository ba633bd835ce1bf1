using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datadog.CaseManagement.Serialization.Reading;

/// <summary>The models that are read by hand, and how the serializer comes to do so.</summary>
internal sealed class ReadableModels : IJsonTypeInfoResolver
{
    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Models = new()
    {
        [typeof(Case)] = TypeInfo<Case>,
        [typeof(CaseAttributes)] = TypeInfo<CaseAttributes>,
        [typeof(CaseInsight)] = TypeInfo<CaseInsight>,
        [typeof(CaseRelationships)] = TypeInfo<CaseRelationships>,
        [typeof(CustomAttributeValue)] = TypeInfo<CustomAttributeValue>,
        [typeof(Relationship)] = TypeInfo<Relationship>,
        [typeof(ResourceIdentifier)] = TypeInfo<ResourceIdentifier>,
        [typeof(User)] = TypeInfo<User>,
        [typeof(UserAttributes)] = TypeInfo<UserAttributes>,
        [typeof(UserRelationship)] = TypeInfo<UserRelationship>,
    };

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        Models.TryGetValue(type, out var create) ? create(options) : null;

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options)
        where T : class, IReadable<T> =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ReadableConverter<T>());
}
