using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// A pool for strings that occur in every case of a page. A string stays in the pool until another string with the same index replaces it,
/// so the size of the pool is limited. Concurrent reads can at worst create a string twice.
/// </summary>
internal static class StringPool
{
    private const int Capacity = 1024;
    private const int MaxLength = 64;

    private static readonly string?[] Strings = new string?[Capacity];

    public static string Get(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? reader.GetString()! : Get(reader.ValueSpan);

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var entry = ref Strings[GetIndex(utf8)];
        if (entry is { } text && Ascii.Equals(utf8, text))
        {
            return text;
        }

        return entry = Encoding.UTF8.GetString(utf8);
    }

    // The first and last characters distinguish identifiers. A collision only costs time.
    private static int GetIndex(ReadOnlySpan<byte> utf8)
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

        return (int)((hash * 0x9E3779B97F4A7C15) >> 32) & (Capacity - 1);
    }
}
