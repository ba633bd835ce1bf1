using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A text that tries to be something else: another path, another message, half a character. It prints itself in ASCII.</summary>
internal sealed record HostileText(string Value)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Fragments =
    [
        ".", "..", "../", "/..", "/", "//", "\\", "..\\", "%", "%%", "%2", "%2F", "%2f", "%2e%2e", "%5C", "%00", "%0d%0a", "%zz", "%C3", "%u0041",
        "?", "#", "&", "=", "+", ";", ":", "@", "@evil.example", "://", "//evil.example/", "http://evil.example/", " ", "\t", "~", "*", "|", "^",
        "\"", "'", "`", "<", ">", "{", "}", "[", "]", "${x}", "{0}", "</script>", "\\u0000", "\\uFFFD", "\\ud83d", "\\\"", "null", "-1", "1e400",
        "\r\n", "\r\nDD-API-KEY: x", "\n", "\0", "\u0001", "\u0008", "\u001b[31m", "\u007f", "\u0080", "\u0085", "\u009f", "\u00a0", "\u00ad",
        "\u200b", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ufffd",
        "ä", "a\u0308", "ß", "İ", "ﬁ", "日本語", "مرحبا", "שלום", "\u3002", "／", "％", "．．", "🔥", "👩‍🚒", "\U0010FFFF", "\U0001FFFE",
        "\ud83d", "\udd25", "\ud800", "\udbff", "\udc00", "\udfff", "\udd25\ud83d", "\ud83d\ud83d", "CASEM-1", "due_date", "types", "case",
    ];

    private static readonly Gen<string> Character = Gen.OneOf(
        Gen.Choose(0x20, 0x7e),
        Gen.Choose(0, 0x1f),
        Gen.Choose(0x7f, 0x9f),
        Gen.Choose(0, 0xffff),
        Gen.Choose(0xd800, 0xdfff)).Select(code => ((char)code).ToString());

    private static readonly Gen<string> Fragment = Gen.Frequency(
        (5, Gen.Elements(Fragments)),
        (3, Gen.Choose(0x20, 0x7e).Select(code => ((char)code).ToString())),
        (1, Character));

    private static readonly Gen<string> Ordinary = Gen.Frequency(
        (8, Fragment.ListOf().Select(string.Concat)),
        (4, Fragment),
        (2, Gen.Elements("", " ", ".", "..", "...", "\ud83d", "\0")),
        (1, Fragment.Zip(Gen.Choose(100, 4_000), (fragment, times) => string.Concat(Enumerable.Repeat(fragment, times)))));

    // Rare, because long texts take long.
    private static readonly Gen<string> Long =
        Fragment.Zip(Gen.Choose(10_000, 70_000), (fragment, times) => string.Concat(Enumerable.Repeat(fragment, times)));

    /// <summary>Any text at all; those that hurt come often.</summary>
    public static Gen<HostileText> Any { get; } = Gen.Frequency((199, Ordinary), (1, Long)).Select(text => new HostileText(text));

    public static Arbitrary<HostileText> Arbitrary { get; } = Arb.From(Any, text => text.Shrink());

    /// <summary>Whether UTF-8 can carry it: it has no half of a surrogate pair.</summary>
    public bool IsWellFormed
    {
        get
        {
            try
            {
                return StrictUtf8.GetByteCount(Value) >= 0;
            }
            catch (EncoderFallbackException)
            {
                return false;
            }
        }
    }

    public bool IsBlank => string.IsNullOrWhiteSpace(Value);

    /// <summary>Shorter texts, for FsCheck to find the shortest that fails.</summary>
    public IEnumerable<HostileText> Shrink()
    {
        for (var length = Value.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= Value.Length && at / length < 100; at += length)
            {
                yield return new HostileText(Value.Remove(at, length));
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Value.Length} characters: ");
        foreach (var character in Value.Take(300))
        {
            _ = character is >= ' ' and <= '~'
                ? text.Append(character)
                : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return text.ToString();
    }
}
