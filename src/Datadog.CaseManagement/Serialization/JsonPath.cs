using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// The way to a place in a JSON text, such as <c>$.data[3].attributes</c>. It is found when something has gone wrong there, from what
/// comes before the place, and costs nothing until then.
/// </summary>
internal static class JsonPath
{
    private const int LongestName = 64;

    /// <summary>The way to the value that follows on a text that breaks off.</summary>
    public static string AtEndOf(ReadOnlySpan<byte> json)
    {
        var steps = new List<Step>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        while (CanRead(ref reader))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    steps.Add(new Step(null));
                    break;
                case JsonTokenType.StartArray:
                    steps.Add(new Step(""));
                    break;
                case JsonTokenType.PropertyName:
                    steps[^1] = new Step(NameIn(ref reader));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    steps.RemoveAt(steps.Count - 1);
                    ValueHasEnded(steps);
                    break;
                default:
                    ValueHasEnded(steps);
                    break;
            }
        }

        return $"${string.Concat(steps)}";
    }

    private static void ValueHasEnded(List<Step> steps)
    {
        if (steps.Count > 0)
        {
            steps[^1].Index++;
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

    // What it is that has arrived may be anything.
    private static string NameIn(ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ValueSpan);
        return name.Length <= LongestName ? name : $"{name.AsSpan(0, LongestName)}…";
    }

    /// <summary>
    /// Where in an object or an array: in an object the name of the member, <see langword="null"/> before the first; in an array the
    /// empty name and the number of elements that have ended.
    /// </summary>
    private sealed class Step(string? name)
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
