using System.Globalization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Finds escapes in JSON that stand for a lone surrogate. JSON's grammar allows them and no string can hold them: what reads them as a
/// string throws, even if the caller reads it much later.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static bool AreIn(ReadOnlySpan<byte> json) => Next(json) >= 0;

    /// <summary>Puts U+FFFD in their place, as decoding does with what is not UTF-8.</summary>
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
                // Any other escape, whose second character may be a backslash, too.
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
