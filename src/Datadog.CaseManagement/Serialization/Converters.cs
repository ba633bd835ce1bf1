using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Makes the serializer read and write a type of this library with the code of the type.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelConverter<T> : JsonConverter<T>
    where T : IJsonReadable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new ModelReader(reader);
        var value = T.TryRead(ref json, out var read) ? read! : throw json.CreateException();
        reader = json.Json;
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        ((IJsonWritable)value).Write(new ModelWriter(writer, isForStorage: true));
}

/// <summary>
/// Reads and writes an open enumeration as a string, so that unknown values are preserved. The default value is <c>null</c>, or an empty
/// name as the key of a dictionary.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumerationConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnumeration<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => T.FromWire(reader.GetString()!),
        JsonTokenType.Null => default,
        var other => throw new JsonException($"A {typeof(T).Name} is a string, not {other}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } name ? T.FromWire(name) : default;

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value ?? "");
    }
}

/// <summary>Makes the serializer read and write a collection in the same way as the models.</summary>
internal sealed class CollectionConverter<T>(JsonValueReader<T> tryRead, Action<ModelWriter, T> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new ModelReader(reader);
        var value = tryRead(ref json, out var read) ? read! : throw json.CreateException();
        reader = json.Json;
        return value;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        write(new ModelWriter(writer, isForStorage: true), value);
}

/// <summary>
/// Reads RFC 3339 timestamps with any number of fractional digits, of which .NET keeps seven. Writes them in the format of the service: UTC
/// with a <c>Z</c>, any other offset as it is, without trailing zeros in the fraction.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Timestamp.TryGet(ref reader, out var timestamp)
            ? timestamp
            : throw new JsonException("A timestamp is not in the form of RFC 3339.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => Timestamp.Write(writer, value);
}
