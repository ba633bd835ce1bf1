using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Formats models as readable text, for example for logs and debuggers.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IJsonWritable model)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Readable);
        try
        {
            model.Write(new ModelWriter(writer, isForStorage: true));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The model contains a value that cannot be sent. The text written before that value is still useful, and ToString must not
            // throw.
        }

        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
