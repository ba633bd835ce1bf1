using System.Buffers;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Requests;

/// <summary>Where a thread writes its requests, one after another, so that each costs no more than its bytes.</summary>
internal sealed class BodyBuffer
{
    private const int MaxRetainedCapacity = 64 * 1024;

    [ThreadStatic]
    private static BodyBuffer? _cached;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    private BodyBuffer() =>
        Writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = StrictEncoder.Instance, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    /// <summary>The thread's own, which is not there for another until <see cref="ToArrayAndReturn"/>.</summary>
    public static BodyBuffer Rent()
    {
        var buffer = _cached ?? new BodyBuffer();
        _cached = null;
        return buffer;
    }

    /// <summary>The way to the value that comes next.</summary>
    public string GetPath()
    {
        Writer.Flush();
        return JsonPath.AtEndOf(_bytes.WrittenSpan);
    }

    /// <summary>What was written. The buffer is for the next request then, unless it grew large.</summary>
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
