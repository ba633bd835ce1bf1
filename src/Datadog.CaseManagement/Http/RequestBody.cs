using System.Text.Json;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization.Writing;

namespace Datadog.CaseManagement.Http;

/// <summary>Writes the JSON:API document of a request: the envelope, and in it what a model writes of itself.</summary>
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
            attributes.Write(writer);
            if (attributes.Relationships is { } relationships)
            {
                writer.WritePropertyName("relationships"u8);
                writer.WriteMap(relationships, static (writer, relationship) => writer.WriteModel(relationship));
            }

            writer.WriteString("type"u8, TAttributes.ResourceType.Value);
            writer.WriteEndObject();
        });
    }

    public static byte[] Of(ResourceIdentifier identifier) =>
        Write(identifier, nameof(identifier), static (writer, identifier) => writer.WriteModel(identifier));

    private static byte[] Write<TData>(TData data, string? parameter, Action<Utf8JsonWriter, TData> writeData)
    {
        var buffer = BodyBuffer.Rent();
        try
        {
            buffer.Writer.WriteStartObject();
            buffer.Writer.WritePropertyName("data"u8);
            writeData(buffer.Writer, data);
            buffer.Writer.WriteEndObject();
            return buffer.Return();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter from a JsonElement that is nothing, or whose document has been disposed.
            throw new ArgumentException($"The request cannot be written at {buffer.Path()}: {exception.Message}", NameIn(parameter), exception);
        }
    }

    // A client wraps some of its parameters on the way here, and then the path tells.
    private static string? NameIn(string? expression) => expression?.All(char.IsAsciiLetterOrDigit) == true ? expression : null;
}
