using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>How the library writes and reads its models as JSON, for those who store or forward them.</summary>
public static class DatadogJson
{
    /// <summary>
    /// The serializer options of the library: a model read with them and written with them is the JSON that the service sent, unknown
    /// members and values included. Combine <see cref="JsonSerializerOptions.TypeInfoResolver"/> with your own to serialize types that
    /// contain the library's models.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonTypeInfoResolver.Combine(new ReadableModels(), GeneratedTypes()));

    private static readonly JsonSerializerOptions GeneratedOnly = Create(GeneratedTypes());

    internal static JsonTypeInfo<T> TypeInfo<T>() => Cache<T>.Info;

    /// <summary>
    /// How the serializer itself writes and reads, the models that read themselves too. They are written so: they would be asked to write
    /// themselves, and ask back, without end.
    /// </summary>
    internal static JsonTypeInfo<T> Generated<T>() => GeneratedCache<T>.Info;

    private static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions(CaseManagementJsonContext.Default.Options)
        {
            Encoder = new StrictEncoder(),
            TypeInfoResolver = resolver,
        };
        options.MakeReadOnly();
        return options;
    }

    private static IJsonTypeInfoResolver GeneratedTypes() =>
        CaseManagementJsonContext.Default
            .WithAddedModifier(LeaveOutWhatIsAbsent)
            .WithAddedModifier(LeaveOutWhatBelongsToTheEnvelope);

    private static void LeaveOutWhatIsAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => MayBeAbsent(property.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => value is not null && !Absent.Is(value);
        }
    }

    private static void LeaveOutWhatBelongsToTheEnvelope(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Name.StartsWith('@')))
        {
            property.ShouldSerialize = static (_, _) => false;
        }
    }

    private static bool MayBeAbsent(Type type) => type.IsInterface || type.IsSubclassOf(typeof(JsonModel));

    private static class Cache<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }

    private static class GeneratedCache<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)GeneratedOnly.GetTypeInfo(typeof(T));
    }
}
