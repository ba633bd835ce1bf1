using System.Globalization;
using System.Text;

namespace Datadog.CaseManagement.Testing;

/// <summary>Tells an emoji from other text: one character as people count them, and a pictorial one.</summary>
internal static class Emoji
{
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    public static string Checked(string text) =>
        new StringInfo(text).LengthInTextElements == 1 && IsPictorial(text) ? text : throw Errors.BadRequest();

    private static bool IsPictorial(string text)
    {
        Rune.DecodeFromUtf16(text, out var first, out _);
        return first.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x231A and <= 0x23FF)
            or (>= 0x2B05 and <= 0x2B55)
            // Letters, digits and arrows that become emoji by what follows them, such as ℹ️ and 1️⃣.
            || (text.Contains(EmojiStyle) && (!first.IsAscii || text.Contains(Keycap)));
    }
}
