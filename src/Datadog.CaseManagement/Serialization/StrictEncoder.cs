using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Escapes text like the default encoder, but throws an exception for a lone surrogate or invalid UTF-8. The default encoder replaces them
/// with U+FFFD, so the service would store a different text. The encoder checks all text that is written, including member names. Text
/// without characters to escape takes no additional time.
/// </summary>
internal sealed unsafe class StrictEncoder : JavaScriptEncoder
{
    private StrictEncoder()
    {
    }

    public static StrictEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = Default.FindFirstCharacterToEncode(text, textLength);
        if (first >= 0)
        {
            Check(new ReadOnlySpan<char>(text, textLength), first);
        }

        return first;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        var first = Default.FindFirstCharacterToEncodeUtf8(utf8Text);
        return first < 0 || System.Text.Unicode.Utf8.IsValid(utf8Text[first..])
            ? first
            : throw new JsonException("The text is not valid UTF-8, and cannot be sent.");
    }

    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true) =>
        Default.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Default.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Default.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => Default.WillEncode(unicodeScalar);

    // The caller adds the path to a JsonException.
    private static void Check(ReadOnlySpan<char> text, int first)
    {
        for (var at = first; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var consumed) != OperationStatus.Done)
            {
                throw new JsonException($"The text has half a surrogate pair at position {at}, and cannot be sent.");
            }

            at += consumed;
        }
    }
}
