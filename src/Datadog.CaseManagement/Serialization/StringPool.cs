using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Texts that stand in every case of a page, made once. A text keeps its place until another one that belongs there comes along: what is
/// held is bounded, and two threads at most make the same text twice.
/// </summary>
internal static class StringPool
{
    private const int Places = 1024;
    private const int Longest = 64;

    private static readonly string?[] Texts = new string?[Places];

    public static string Get(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? reader.GetString()! : Get(reader.ValueSpan);

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var place = ref Texts[Place(utf8)];
        if (place is { } text && Ascii.Equals(utf8, text))
        {
            return text;
        }

        return place = Encoding.UTF8.GetString(utf8);
    }

    // Identifiers differ in their first and last characters. Which text stands where is of no consequence beyond speed.
    private static int Place(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        if (utf8.Length >= sizeof(ulong))
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 0x9E3779B97F4A7C15;
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var character in utf8)
            {
                hash = (hash << 8) | character;
            }
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> 32) & (Places - 1);
    }
}
