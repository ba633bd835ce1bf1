using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class JsonText
{
    // The default encoder writes quotes and apostrophes as \u escapes, which the service does not.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON as the service writes it, in UTF-8.</summary>
    public static byte[] Utf8(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a JSON string; anything else refuses the request.</summary>
    public static string Read(JsonNode? node)
    {
        if (node?.GetValueKind() is not JsonValueKind.String)
        {
            throw Errors.BadRequest();
        }

        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8: JSON by its grammar, but no text.
            throw Errors.BadRequest();
        }
    }
}
