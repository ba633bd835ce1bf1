using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Reads and writes an open enumeration as its string, so that a value nobody knew yet survives.</summary>
internal sealed class EnumerationConverter<T> : JsonConverter<T>
    where T : struct, IEnumeration<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? T.FromWire(reader.GetString()!)
            : throw new JsonException($"A {typeof(T).Name} is a string, not {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
