using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Datadog.CaseManagement.Http.Authentication;

/// <summary>Redacts a secret from text, whether its characters are escaped as in JSON, in URLs or in HTML, or not.</summary>
internal static class Redaction
{
    public const string Placeholder = "[redacted]";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create(" /?#\r\n");

    private const int UnicodeEscapeLength = 6;
    private const int PercentEscapeLength = 3;
    private const int MaxEntityLength = 10;

    // Fewer characters of a secret that is cut off at the end of a text reveal nothing, and would be found in any text.
    private const int MinCutLength = 4;

    /// <summary>Returns the text without the secret.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret; <see langword="null"/> for none.</param>
    /// <param name="isCut">Whether the text is the beginning of a longer one, so that it can end within the secret.</param>
    public static string Remove(string text, string? secret, bool isCut = false)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return text;
        }

        text = text.Replace(secret, Placeholder, StringComparison.OrdinalIgnoreCase);
        return isCut || text.AsSpan().IndexOfAny('\\', '%', '&') >= 0 ? RemoveEscaped(text, secret, isCut) : text;
    }

    /// <summary>Returns the text without the users and passwords of the addresses in it, such as that of a proxy.</summary>
    public static string RemoveUserInfo(string text)
    {
        const string Scheme = "://";
        for (var at = text.IndexOf(Scheme, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Scheme, at, StringComparison.Ordinal))
        {
            at += Scheme.Length;
            var length = text.AsSpan(at).IndexOfAny(AuthorityEnds);
            var authority = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
            if (authority.LastIndexOf('@') is > 0 and var end)
            {
                text = string.Concat(text.AsSpan(0, at), Placeholder, text.AsSpan(at + end));
            }
        }

        return text;
    }

    private static string RemoveEscaped(string text, string secret, bool isCut)
    {
        StringBuilder? redacted = null;
        var (kept, at) = (0, 0);
        while (IndexOfCandidate(text, at, secret[0]) is >= 0 and var start)
        {
            var length = GetMatchLength(secret, text.AsSpan(start), isCut);
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
        var distance = text.AsSpan(at).IndexOfAny(['\\', '%', '&', char.ToLowerInvariant(first), char.ToUpperInvariant(first)]);
        return distance < 0 ? -1 : at + distance;
    }

    // The length of the secret in the text if the text starts with it; otherwise 0.
    private static int GetMatchLength(string secret, ReadOnlySpan<char> text, bool isCut)
    {
        var length = 0;
        for (var index = 0; index < secret.Length; index++)
        {
            var rest = text[length..];
            if (rest.IsEmpty || (isCut && IsCutEscape(rest)))
            {
                return isCut && index >= MinCutLength ? text.Length : 0;
            }

            var (unescaped, consumed) = Unescape(rest);
            if (char.ToUpperInvariant(unescaped) != char.ToUpperInvariant(secret[index]))
            {
                return 0;
            }

            length += consumed;
        }

        return length;
    }

    private static bool IsCutEscape(ReadOnlySpan<char> rest) => rest switch
    {
        ['\\'] => true,
        ['\\', 'u', ..] => rest.Length < UnicodeEscapeLength,
        ['%', ..] => rest.Length < PercentEscapeLength,
        ['&', ..] => rest.Length < MaxEntityLength && !rest.Contains(';'),
        _ => false,
    };

    private static (char Character, int Length) Unescape(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'u', ..] when text.Length >= UnicodeEscapeLength
            && ushort.TryParse(text[2..UnicodeEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
            ((char)code, UnicodeEscapeLength),
        ['\\', '"' or '\\' or '/', ..] => (text[1], 2),
        ['%', ..] when text.Length >= PercentEscapeLength
            && byte.TryParse(text[1..PercentEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
            ((char)code, PercentEscapeLength),
        ['&', ..] when text[..Math.Min(text.Length, MaxEntityLength)].IndexOf(';') is > 0 and var end
            && WebUtility.HtmlDecode(text[..(end + 1)].ToString()) is [var character] =>
            (character, end + 1),
        _ => (text[0], 1),
    };
}
