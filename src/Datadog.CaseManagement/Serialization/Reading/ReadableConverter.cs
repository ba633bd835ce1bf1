using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization.Reading;

/// <summary>Lets the serializer read a model as it reads itself. Writing stays the serializer's own.</summary>
internal sealed class ReadableConverter<T> : JsonConverter<T>
    where T : class, IReadable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, DatadogJson.Generated<T>());
}
