using System.Text;

namespace Datadog.CaseManagement.Http;

/// <summary>What holds for every text that a caller gives to be sent.</summary>
internal static class RequestText
{
    /// <summary>Refuses half a surrogate pair: UTF-8 cannot carry it, and it would arrive as another text.</summary>
    public static void RequireWellFormed(ReadOnlySpan<char> text, string? parameter)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                throw new ArgumentException("The text has half a surrogate pair, which cannot be sent.", parameter);
            }

            text = text[consumed..];
        }
    }
}
