using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Lets the serializer read and write a list as the models do.</summary>
internal sealed class ListConverter<T>(ReadValue<T> readItem, Action<Utf8JsonWriter, T> writeItem) : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.List(readItem)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
        writer.WriteList(value, writeItem);
}

/// <summary>Lets the serializer read and write a map as the models do.</summary>
internal sealed class MapConverter<T>(ReadValue<T> readItem, Action<Utf8JsonWriter, T> writeItem)
    : JsonConverter<IReadOnlyDictionary<string, T>>
{
    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.Map(readItem)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options) =>
        writer.WriteMap(value, writeItem);
}
