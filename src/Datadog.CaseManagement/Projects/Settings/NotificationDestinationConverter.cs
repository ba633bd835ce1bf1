using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Projects;

/// <summary>Reads and writes a destination as its number, so that one nobody knew yet survives.</summary>
internal sealed class NotificationDestinationConverter : JsonConverter<NotificationDestination>
{
    public override NotificationDestination Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value)
            ? new(value)
            : throw new JsonException($"A {nameof(NotificationDestination)} is a whole number, not {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, NotificationDestination value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
