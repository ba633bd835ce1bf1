using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Provides the serializer options of the library, for programs that store or forward models as JSON.</summary>
public static class DatadogJson
{
    /// <summary>
    /// Gets the serializer options of the library. A model that is read and written with them keeps the JSON of the service, including
    /// unknown members and values. To serialize your own types that contain models, combine
    /// <see cref="JsonSerializerOptions.TypeInfoResolver"/> with your own resolver.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create();

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
