using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Determines the path of a value in JSON, such as <c>$.data[3].attributes</c>, from the JSON before the value. It runs only after an
/// error, so successful reads and writes do not track the path.
/// </summary>
internal static class JsonPath
{
    private const int MaxNameLength = 64;

    /// <summary>Determines the path of the value that follows the end of incomplete JSON.</summary>
    public static string AtEndOf(ReadOnlySpan<byte> json)
    {
        var segments = new List<Segment>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        while (CanRead(ref reader))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    segments.Add(new Segment(null));
                    break;
                case JsonTokenType.StartArray:
                    segments.Add(new Segment(""));
                    break;
                case JsonTokenType.PropertyName:
                    segments[^1] = new Segment(ReadName(ref reader));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    segments.RemoveAt(segments.Count - 1);
                    CompleteValue(segments);
                    break;
                default:
                    CompleteValue(segments);
                    break;
            }
        }

        return $"${string.Concat(segments)}";
    }

    private static void CompleteValue(List<Segment> segments)
    {
        if (segments.Count > 0)
        {
            segments[^1].Index++;
        }
    }

    private static bool CanRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A received name can have any length.
    private static string ReadName(ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ValueSpan);
        return name.Length <= MaxNameLength ? name : $"{name.AsSpan(0, MaxNameLength)}…";
    }

    /// <summary>
    /// A position in an object or an array. In an object, the name is the name of the member, or <see langword="null"/> before the first
    /// member. In an array, the name is empty and the index is the number of completed elements.
    /// </summary>
    private sealed class Segment(string? name)
    {
        public int Index { get; set; }

        public override string ToString() => name switch
        {
            null => "",
            "" => string.Create(CultureInfo.InvariantCulture, $"[{Index}]"),
            _ => $".{name}",
        };
    }
}
