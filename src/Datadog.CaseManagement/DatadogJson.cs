using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How the library writes and reads its models as JSON, for those who store or forward them.</summary>
public static class DatadogJson
{
    /// <summary>
    /// The serializer options of the library: a model read with them and written with them is the JSON that the service sent, unknown
    /// members and values included. Combine <see cref="JsonSerializerOptions.TypeInfoResolver"/> with your own to serialize types that
    /// contain the library's models.
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
