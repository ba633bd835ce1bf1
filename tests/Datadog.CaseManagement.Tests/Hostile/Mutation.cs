using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A change to a body. The numbers choose where and what, modulo what exists, so any numbers are valid.</summary>
internal sealed record Mutation(MutationKind Kind, int At, int With)
{
    private static readonly byte[][] Literals =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e99999999999999999999", "0.1e-9999999999", "2147483648", "9223372036854775808",
            "12345678901234567890123456789012345678901234567890", "NaN", "-Infinity", "01", "+1", "0x10", "1.", "\"\"", "\"text\"", "\"\\ud83d\"",
            "\"\\udd25\\ud83d\"", "\"\\\\ud83d\"", "\"a\\ud83da\"", "\"\\u0000\"", "\"\\u12\"", "\"\\x\"", "\"\n\"", "\"\0\"", "\"\ufffd\ufeff\u202e\"", "[]", "{}",
            "[[]]", "[null]", "[{}]", "{\"\":\"\"}", "{\"data\":null}", "{\"id\":null}", "{\"id\":{},\"type\":7}", "{\"type\":\"user\"}", "{\"type\":\"user\",\"id\":\"u1\"}",
            "[{\"type\":\"user\",\"attributes\":null}]", "{\"value\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"\\u0064ata\":{}}", "{\"id\":\"1\",\"id\":\"2\"}",
            "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-13-45T25:61:61Z\"", "\"2026-02-30\"", "\"2026-01-01\"", "\"P1\"", "\"user\"",
            "// comment\n1", "/* comment */", "1,", ",", ":", "'single'", "undefined", "{\"$type\":\"x\",\"$id\":\"1\",\"$ref\":\"1\"}",
        }.Select(Encoding.UTF8.GetBytes),
        [(byte)'"', 0xff, 0xfe, (byte)'"'],
        [(byte)'"', 0xed, 0xa0, 0x80, (byte)'"'],
        [(byte)'"', 0xc0, 0x80, (byte)'"'],
        [0xef, 0xbb, 0xbf],
        [0xff, 0xfe, 0x7b, 0x00],
        [.. Encoding.UTF8.GetBytes('"' + new string('x', 20_000) + '"')],
        [.. Encoding.UTF8.GetBytes(new string('9', 5_000))],
        [.. Encoding.UTF8.GetBytes(new string('[', 70) + new string(']', 70))],
        [.. Encoding.UTF8.GetBytes(new string('[', 5_000))],
        [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 63)) + "0" + new string('}', 63))],
        [.. Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{}", 500)) + "]")],
    ];

    public byte[] Apply(byte[] body) => Kind switch
    {
        MutationKind.FlipBits => Edit(body, 1, [(byte)(body.ElementAtOrDefault(Position(body)) ^ (1 + (With % 255)))]),
        MutationKind.Delete => Edit(body, 1 + (With % 40), []),
        MutationKind.Truncate => body[..Position(body)],
        MutationKind.Repeat => Edit(body, 0, Slice(body, Position(body), 1 + (With % 200))),
        MutationKind.Splice => Edit(body, With % 3, Slice(Documents.All[With % Documents.All.Count], At / 7, 1 + (With % 300))),
        MutationKind.Insert => Edit(body, 0, Literals[With % Literals.Length]),
        MutationKind.ReplaceValue => AtSpan(body, isName: false, (_, _) => Literals[With % Literals.Length]),
        MutationKind.SwapValue => AtSpan(body, isName: false, (spans, _) => body[spans[With % spans.Count].Start..spans[With % spans.Count].End]),
        MutationKind.RenameMember => AtSpan(body, isName: true, (spans, _) => body[spans[With % spans.Count].Start..spans[With % spans.Count].End]),
        MutationKind.DuplicateMember => AtSpan(body, isName: true, (_, name) => [.. name, (byte)':', .. Literals[With % Literals.Length], (byte)',', .. name]),
        MutationKind.Nest => AtSpan(body, isName: false, (_, value) => Nested(value, With % 2 == 0, With % 90)),
        _ => throw new InvalidOperationException($"{Kind}"),
    };

    private int Position(byte[] body) => At % (body.Length + 1);

    private byte[] Edit(byte[] body, int remove, byte[] insert)
    {
        var at = Position(body);
        return [.. body[..at], .. insert, .. body[Math.Min(body.Length, at + remove)..]];
    }

    private static byte[] Slice(byte[] body, int at, int length)
    {
        var start = at % (body.Length + 1);
        return body[start..Math.Min(body.Length, start + length)];
    }

    private byte[] AtSpan(byte[] body, bool isName, Func<List<JsonSpan>, byte[], byte[]> replace)
    {
        var spans = JsonSpan.Of(body).Where(span => span.IsName == isName).ToList();
        if (spans.Count == 0)
        {
            return Edit(body, 0, Literals[With % Literals.Length]);
        }

        var (start, end, _) = spans[At % spans.Count];
        return [.. body[..start], .. replace(spans, body[start..end]), .. body[end..]];
    }

    private static byte[] Nested(byte[] value, bool inArrays, int depth)
    {
        for (; depth > 0; depth--)
        {
            value = inArrays ? [(byte)'[', .. value, (byte)']'] : [.. "{\"data\":"u8, .. value, (byte)'}'];
        }

        return value;
    }
}

/// <summary>The kinds of changes to a body.</summary>
internal enum MutationKind
{
    FlipBits,
    Delete,
    Truncate,
    Repeat,
    Splice,
    Insert,
    ReplaceValue,
    SwapValue,
    RenameMember,
    DuplicateMember,
    Nest,
}

/// <summary>The position of a whole value, or of a member's name, in a body.</summary>
internal readonly record struct JsonSpan(int Start, int End, bool IsName)
{
    /// <summary>All positions in order, as far as the body is JSON.</summary>
    public static List<JsonSpan> Of(ReadOnlySpan<byte> body)
    {
        var spans = new List<JsonSpan>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 1_000 });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(spans.Count);
                        spans.Add(new JsonSpan((int)reader.TokenStartIndex, 0, IsName: false));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        var start = open.Pop();
                        spans[start] = spans[start] with { End = (int)reader.BytesConsumed };
                        break;
                    case JsonTokenType.PropertyName:
                        // Without the colon, which the reader has consumed too.
                        spans.Add(new JsonSpan((int)reader.TokenStartIndex, (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2, IsName: true));
                        break;
                    default:
                        spans.Add(new JsonSpan((int)reader.TokenStartIndex, (int)reader.BytesConsumed, IsName: false));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // The JSON up to here can still be mutated.
        }

        return [.. spans.Where(span => span.End > span.Start)];
    }
}
