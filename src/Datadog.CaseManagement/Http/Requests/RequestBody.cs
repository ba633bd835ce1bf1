using System.Buffers;
using System.Text.Json;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>Writes the JSON:API document of a request.</summary>
internal static class RequestBody
{
    private static readonly SearchValues<char> IdentifierCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static byte[] Create(IRequestAttributes attributes, string? parameter)
    {
        ArgumentNullException.ThrowIfNull(attributes, parameter);
        attributes.Check();
        return Write(new RequestData(attributes), parameter);
    }

    public static byte[] Create(ResourceIdentifier identifier) => Write(identifier, nameof(identifier));

    private static byte[] Write(IJsonWritable data, string? parameter)
    {
        var buffer = BodyBuffer.Rent();
        try
        {
            buffer.Writer.WriteStartObject();
            buffer.Writer.WritePropertyName("data"u8);
            data.Write(buffer.Writer);
            buffer.Writer.WriteEndObject();
            return buffer.ToArrayAndReturn();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a JsonElement is undefined, or its document has been disposed.
            throw new ArgumentException(
                $"The request cannot be written at {buffer.GetPath()}: {exception.Message}", GetParameterName(parameter), exception);
        }
    }

    // An expression that is not a name, such as a constructor call, is not a parameter. The path in the message then identifies the value.
    private static string? GetParameterName(string? expression) =>
        expression.AsSpan().ContainsAnyExcept(IdentifierCharacters) ? null : expression;

    private sealed class RequestData(IRequestAttributes attributes) : IJsonWritable
    {
        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("attributes"u8);
            attributes.Write(writer);
            if (attributes.Relationships is { } relationships)
            {
                writer.WritePropertyName("relationships"u8);
                writer.WriteDictionary(relationships, static (writer, relationship) => writer.WriteModel(relationship));
            }

            writer.WriteString("type"u8, attributes.ResourceType.Value);
            writer.WriteEndObject();
        }
    }
}
