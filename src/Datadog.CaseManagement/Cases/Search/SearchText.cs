using System.Buffers;
using System.Text;

namespace Datadog.CaseManagement.Cases;

/// <summary>How keys and values are written in a search text so that nothing in them is taken for syntax.</summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> SpecialInKeys = SearchValues.Create(" \t\r\n+=&|><!(){}[]^\"“”~*?:\\#");

    /// <summary>The value as it is when it is one plain word, otherwise in quotes, where wildcards and operators are text.</summary>
    public static string Value(string value) => IsPlainWord(value) ? value : Quote(value);

    public static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The key, with a backslash before each character that would end it or mean something else.</summary>
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
