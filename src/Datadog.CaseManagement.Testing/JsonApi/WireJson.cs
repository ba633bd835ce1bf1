using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>Reads and writes JSON as the service does.</summary>
internal static class WireJson
{
    // The default encoder writes quotes and apostrophes as \u escapes, which the service does not.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON in UTF-8.</summary>
    public static byte[] Serialize(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a string; <see langword="null"/> when the node is none.</summary>
    public static string? ReadString(JsonNode? node)
    {
        if (node?.GetValueKind() is not JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or bytes that are not UTF-8: the JSON grammar allows them, .NET strings do not.
            return null;
        }
    }

    /// <summary>Applies a merge patch (RFC 7396): absent members stay, <see langword="null"/> removes a member.</summary>
    public static JsonObject MergePatch(JsonObject target, JsonObject patch)
    {
        var merged = (JsonObject)target.DeepClone();
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = value is JsonObject members ? MergePatch(merged[name] as JsonObject ?? [], members) : value.DeepClone();
            }
        }

        return merged;
    }
}

/// <summary>Converts the library's models to JSON.</summary>
internal static class ModelJson
{
    public static JsonNode Serialize<T>(T model) =>
        JsonSerializer.SerializeToNode(model, (JsonTypeInfo<T>)DatadogJson.Options.GetTypeInfo(typeof(T)))!;
}
