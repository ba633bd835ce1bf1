using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// The path of a value in JSON, such as <c>$.data[3].attributes</c>, determined from the JSON before the value. It is used only after an
/// error or an unexpected value, so other reads and writes do not track the path.
/// </summary>
internal sealed class JsonPath
{
    private const int MaxNameLength = 64;

    private readonly List<Segment> _segments = [];

    /// <summary>Determines the path of the value that follows the end of incomplete JSON.</summary>
    public static string AtEndOf(ReadOnlySpan<byte> json)
    {
        var path = new JsonPath();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        while (CanRead(ref reader))
        {
            path.Advance(ref reader);
        }

        return path.ToString();
    }

    /// <summary>Advances beyond the current token of a reader.</summary>
    public void Advance(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _segments.Add(new Segment(null));
                break;
            case JsonTokenType.StartArray:
                _segments.Add(new Segment(""));
                break;
            case JsonTokenType.PropertyName:
                _segments[^1] = new Segment(ReadName(ref reader));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _segments.RemoveAt(_segments.Count - 1);
                CompleteValue();
                break;
            default:
                CompleteValue();
                break;
        }
    }

    public override string ToString() => $"${string.Concat(_segments)}";

    /// <summary>Returns the path as the models declare it: without indexes, and with <c>*</c> for the keys of dictionaries.</summary>
    /// <param name="dictionaryLevels">The levels at which the names are keys of a dictionary, as a bit field.</param>
    public string ToDeclaredPath(ulong dictionaryLevels) =>
        $"${string.Concat(_segments.Select((segment, level) => (dictionaryLevels & (1UL << level)) != 0 ? ".*" : segment.ToDeclaredSegment()))}";

    private void CompleteValue()
    {
        if (_segments.Count > 0)
        {
            _segments[^1].Index++;
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

        public string ToDeclaredSegment() => name is "" ? "[]" : ToString();

        public override string ToString() => name switch
        {
            null => "",
            "" => string.Create(CultureInfo.InvariantCulture, $"[{Index}]"),
            _ => $".{name}",
        };
    }
}
