using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Where a value with all that belongs to it, or a member's name, stands in a body.</summary>
internal readonly record struct JsonSpan(int Start, int End, bool IsName)
{
    /// <summary>All of them in their order, as far as the body is JSON.</summary>
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
                        // Without the colon, which the reader has consumed as well.
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
            // What was JSON until here can still be mutated as such.
        }

        return [.. spans.Where(span => span.End > span.Start)];
    }
}
