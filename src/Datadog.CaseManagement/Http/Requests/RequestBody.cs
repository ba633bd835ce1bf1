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
            data.Write(new ModelWriter(buffer.Writer, isForStorage: false));
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
        public void Write(ModelWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("attributes"u8);
            attributes.Write(writer);
            if (attributes.Relationships is { } relationships)
            {
                writer.WritePropertyName("relationships"u8);
                writer.WriteDictionary(relationships, static (writer, relationship) => writer.WriteModel(relationship));
            }

            writer.WritePropertyName("type"u8);
            writer.WriteString(attributes.ResourceType.Value);
            writer.WriteEndObject();
        }
    }
}

/// <summary>A buffer that a thread reuses for the bodies of its requests, so that a request allocates only its bytes.</summary>
internal sealed class BodyBuffer
{
    private const int MaxRetainedCapacity = 64 * 1024;

    [ThreadStatic]
    private static BodyBuffer? _cached;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    private BodyBuffer() =>
        Writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = StrictEncoder.Instance, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    /// <summary>Returns the buffer of the thread, which is not available again until <see cref="ToArrayAndReturn"/> is called.</summary>
    public static BodyBuffer Rent()
    {
        var buffer = _cached ?? new BodyBuffer();
        _cached = null;
        return buffer;
    }

    /// <summary>Returns the JSON path of the value to be written next.</summary>
    public string GetPath()
    {
        Writer.Flush();
        return JsonPath.AtEndOf(_bytes.WrittenSpan);
    }

    /// <summary>Returns the written bytes, and makes the buffer available for the next request unless it has grown large.</summary>
    public byte[] ToArrayAndReturn()
    {
        Writer.Flush();
        var written = _bytes.WrittenSpan.ToArray();
        _bytes.ResetWrittenCount();
        Writer.Reset();
        if (_bytes.Capacity <= MaxRetainedCapacity)
        {
            _cached = this;
        }

        return written;
    }
}
