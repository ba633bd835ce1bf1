using System.Globalization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Finds escape sequences of lone surrogates in JSON. The JSON grammar allows them, but reading them as a string throws an exception,
/// possibly long after the response was received.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Replaces lone surrogates with U+FFFD, as decoding does with invalid UTF-8.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = Next(json); at >= 0; at = Next(json))
        {
            @"\ufffd"u8.CopyTo(json[at..]);
            json = json[(at + EscapeLength)..];
        }
    }

    private static int Next(ReadOnlySpan<byte> json)
    {
        for (var at = 0; json[at..].IndexOf((byte)'\\') is >= 0 and var distance;)
        {
            at += distance;
            if (CodeUnit(json[at..]) is not { } unit)
            {
                // Skips any other escape sequence, whose second character can also be a backslash.
                at = Math.Min(at + 2, json.Length);
            }
            else if (!char.IsSurrogate(unit))
            {
                at += EscapeLength;
            }
            else if (char.IsHighSurrogate(unit) && CodeUnit(json[(at + EscapeLength)..]) is { } second && char.IsLowSurrogate(second))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                return at;
            }
        }

        return -1;
    }

    private static char? CodeUnit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength
        && escape.StartsWith(@"\u"u8)
        && ushort.TryParse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
