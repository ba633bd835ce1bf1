using System.Buffers;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Requests;

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
