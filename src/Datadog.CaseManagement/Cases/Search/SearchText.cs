using System.Buffers;
using System.Text;

namespace Datadog.CaseManagement.Cases;

/// <summary>Escapes keys and values for search text, so that none of their characters are interpreted as syntax.</summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> SpecialInKeys = SearchValues.Create(" \t\r\n+=&|><!(){}[]^\"“”~*?:\\#");

    /// <summary>
    /// Returns a single plain word unchanged and any other value in quotes, where wildcards and operators have no meaning.
    /// </summary>
    public static string Value(string value) => IsPlainWord(value) ? value : Quote(value);

    public static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Escapes, with a backslash, the characters of a key that would end it or have a special meaning.</summary>
    public static string Key(string key)
    {
        var text = new StringBuilder(key.Length);
        foreach (var character in key)
        {
            if (SpecialInKeys.Contains(character) || (character == '-' && text.Length == 0))
            {
                text.Append('\\');
            }

            text.Append(character);
        }

        return text.ToString();
    }

    private static bool IsPlainWord(string value) =>
        value.Length > 0 && value[0] != '-' && !value.AsSpan().ContainsAnyExcept(Plain) && value is not ("AND" or "OR" or "NOT" or "TO");
}
