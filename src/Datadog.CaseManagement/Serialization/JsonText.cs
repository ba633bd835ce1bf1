using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Models as text for people: in logs, in debuggers.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IJsonWritable model)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Readable);
        try
        {
            model.Write(writer);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Something in it cannot be sent either. A text for people is no place to say so, and what comes before is worth seeing.
        }

        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
