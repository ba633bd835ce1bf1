using System.Globalization;
using System.Text;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>Redacts a secret from text, whether its characters are escaped as in JSON or not.</summary>
internal static class Redaction
{
    public const string Placeholder = "[redacted]";

    private const int UnicodeEscapeLength = 6;

    public static string Remove(string text, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return text;
        }

        text = text.Replace(secret, Placeholder, StringComparison.OrdinalIgnoreCase);
        return text.Contains('\\', StringComparison.Ordinal) ? RemoveEscaped(text, secret) : text;
    }

    private static string RemoveEscaped(string text, string secret)
    {
        StringBuilder? redacted = null;
        var (kept, at) = (0, 0);
        while (IndexOfCandidate(text, at, secret[0]) is >= 0 and var start)
        {
            var length = GetMatchLength(secret, text.AsSpan(start));
            if (length > 0)
            {
                (redacted ??= new StringBuilder()).Append(text, kept, start - kept).Append(Placeholder);
                kept = start + length;
            }

            at = start + Math.Max(1, length);
        }

        return redacted?.Append(text, kept, text.Length - kept).ToString() ?? text;
    }

    private static int IndexOfCandidate(string text, int at, char first)
    {
        var distance = text.AsSpan(at).IndexOfAny('\\', char.ToLowerInvariant(first), char.ToUpperInvariant(first));
        return distance < 0 ? -1 : at + distance;
    }

    // The length of the secret in the text if the text starts with it; otherwise 0.
    private static int GetMatchLength(string secret, ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var character in secret)
        {
            var rest = text[length..];
            if (rest.IsEmpty)
            {
                return 0;
            }

            var (unescaped, consumed) = Unescape(rest);
            if (char.ToUpperInvariant(unescaped) != char.ToUpperInvariant(character))
            {
                return 0;
            }

            length += consumed;
        }

        return length;
    }

    private static (char Character, int Length) Unescape(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'u', ..] when text.Length >= UnicodeEscapeLength
            && ushort.TryParse(text[2..UnicodeEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
            ((char)code, UnicodeEscapeLength),
        ['\\', '"' or '\\' or '/', ..] => (text[1], 2),
        _ => (text[0], 1),
    };
}
