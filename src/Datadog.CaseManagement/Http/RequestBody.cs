using System.Text.Json;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Http;

/// <summary>
/// Writes the JSON:API document of a request. The envelope is written by hand: generated for each kind of request, it would be a fifth of the
/// code that reads and writes JSON.
/// </summary>
internal static class RequestBody
{
    public static byte[] Of<TAttributes>(TAttributes attributes, string? parameter)
        where TAttributes : IRequestAttributes
    {
        ArgumentNullException.ThrowIfNull(attributes, parameter);
        attributes.Check();
        return Write(attributes, parameter, static (writer, attributes) =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("attributes"u8);
            JsonSerializer.Serialize(writer, attributes, DatadogJson.TypeInfo<TAttributes>());
            if (attributes.Relationships is { } relationships)
            {
                writer.WritePropertyName("relationships"u8);
                JsonSerializer.Serialize(writer, relationships, DatadogJson.TypeInfo<IReadOnlyDictionary<string, Relationship>>());
            }

            writer.WriteString("type"u8, TAttributes.ResourceType.Value);
            writer.WriteEndObject();
        });
    }

    public static byte[] Of(ResourceIdentifier identifier) =>
        Write(identifier, nameof(identifier), static (writer, identifier) =>
            JsonSerializer.Serialize(writer, identifier, DatadogJson.TypeInfo<ResourceIdentifier>()));

    private static byte[] Write<TData>(TData data, string? parameter, Action<Utf8JsonWriter, TData> writeData)
    {
        try
        {
            var buffer = BodyBuffer.Rent();
            buffer.Writer.WriteStartObject();
            buffer.Writer.WritePropertyName("data"u8);
            writeData(buffer.Writer, data);
            buffer.Writer.WriteEndObject();
            return buffer.Return();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter from a JsonElement that is nothing, or whose document has been disposed.
            var where = exception is JsonException { Path: { } path } ? $" at {path}" : "";
            throw new ArgumentException(
                $"The request cannot be written{where}: {(exception.InnerException ?? exception).Message}", NameIn(parameter), exception);
        }
    }

    // A client wraps some of its parameters on the way here, and then the path tells.
    private static string? NameIn(string? expression) => expression?.All(char.IsAsciiLetterOrDigit) == true ? expression : null;
}
