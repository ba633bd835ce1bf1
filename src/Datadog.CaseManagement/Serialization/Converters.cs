using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Makes the serializer use the generated code of a model.</summary>
internal sealed class ModelConverter<T> : JsonConverter<T>
    where T : class, IJsonReadable<T>, IJsonWritable
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.ReadModel<T>()!;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}

/// <summary>Makes the serializer use the code of a value type that reads and writes itself.</summary>
internal sealed class ValueConverter<T> : JsonConverter<T>
    where T : struct, IJsonReadable<T>, IJsonWritable
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}

/// <summary>
/// Reads and writes an open enumeration as a string, so that unknown values are preserved. The default value is <c>null</c>, or an empty
/// name as the key of a dictionary.
/// </summary>
internal sealed class EnumerationConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnumeration<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => T.FromWire(reader.GetString()!),
        JsonTokenType.Null => default,
        var other => throw new JsonException($"A {typeof(T).Name} is a string, not {other}."),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } name ? T.FromWire(name) : default;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value ?? "");
}

/// <summary>Makes the serializer read and write a list in the same way as the models.</summary>
internal sealed class ListConverter<T>(JsonValueReader<T> readItem, Action<Utf8JsonWriter, T> writeItem) : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadList(readItem)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
        writer.WriteList(value, writeItem);
}

/// <summary>Makes the serializer read and write a dictionary in the same way as the models.</summary>
internal sealed class DictionaryConverter<T>(JsonValueReader<T> readItem, Action<Utf8JsonWriter, T> writeItem)
    : JsonConverter<IReadOnlyDictionary<string, T>>
{
    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ReadDictionary(readItem)!;

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options) =>
        writer.WriteDictionary(value, writeItem);
}

/// <summary>
/// Reads RFC 3339 timestamps with any number of fractional digits, of which .NET keeps seven. Writes them in the format of the service: UTC
/// with a <c>Z</c>, any other offset as it is, without trailing zeros in the fraction.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteDateTimeOffset(value);
}
