using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>A value whose type or format is not the expected one.</summary>
/// <param name="Path">The path as the models declare it.</param>
/// <param name="Kind">What the value is instead.</param>
internal sealed record UnexpectedValue(string Path, string Kind);

/// <summary>The values in a JSON text whose type or format is not the expected one, in the order of the text.</summary>
internal sealed class UnexpectedValues
{
    private readonly List<Location> _locations = [];

    public int Count => _locations.Count;

    /// <param name="position">The position of the value in the text.</param>
    /// <param name="type">The first token of the value.</param>
    /// <param name="dictionaryLevels">The levels at which the names of members are keys of a dictionary, as a bit field.</param>
    public void Add(long position, JsonTokenType type, ulong dictionaryLevels) => _locations.Add(new Location(position, type, dictionaryLevels));

    /// <summary>
    /// Returns the paths of the values as the models declare them, such as <c>$.data[].attributes.custom_attributes.*</c>, and their kinds.
    /// The paths contain neither keys nor values, only names that the library knows.
    /// </summary>
    public HashSet<UnexpectedValue> Describe(ReadOnlySpan<byte> json)
    {
        var found = new HashSet<UnexpectedValue>();
        var path = new JsonPath();
        var reader = new Utf8JsonReader(json);
        var next = 0;
        while (next < _locations.Count && reader.Read())
        {
            if (reader.TokenStartIndex == _locations[next].Position)
            {
                found.Add(new UnexpectedValue(path.ToDeclaredPath(_locations[next].DictionaryLevels), KindOf(_locations[next].Type)));
                next++;
            }

            path.Advance(ref reader);
        }

        return found;
    }

    /// <summary>Returns the kind of the value that starts with a token, as JSON calls it.</summary>
    public static string KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "Object",
        JsonTokenType.StartArray => "Array",
        JsonTokenType.True or JsonTokenType.False => "Boolean",
        _ => type.ToString(),
    };

    private readonly record struct Location(long Position, JsonTokenType Type, ulong DictionaryLevels);
}
