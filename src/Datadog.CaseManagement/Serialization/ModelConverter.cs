using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Lets the serializer read and write a model as it does itself.</summary>
internal sealed class ModelConverter<T> : JsonConverter<T>
    where T : class, IReadable<T>, IWritable
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.Model<T>()!;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
