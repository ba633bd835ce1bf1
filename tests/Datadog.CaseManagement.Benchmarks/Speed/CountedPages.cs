using System.Globalization;
using System.Text;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>
/// Many pages out of a few buffers: the number that a page says of itself is written into its buffer when it is asked for. For one reader
/// at a time.
/// </summary>
internal sealed class CountedPages
{
    private const string Current = "\"current\":";
    private const int Room = 6;

    private readonly (byte[] Body, int NumberAt)[] _variants;

    public CountedPages(int pages) => _variants = [.. Enumerable.Range(1, 10).Select(variant =>
    {
        var body = Encoding.UTF8.GetString(Payload.Page(variant, pages));
        var at = body.LastIndexOf(Current, StringComparison.Ordinal) + Current.Length;
        return (Encoding.UTF8.GetBytes(body.Insert(at, new string(' ', Room))), at);
    })];

    public byte[] Answer(HttpRequestMessage request)
    {
        var number = NumberOf(request);
        var (body, at) = _variants[number % _variants.Length];

        // JSON takes blanks in front of a number, and no zeros. The digit that stands behind the room is the page's that the body was made for.
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(body.AsSpan(at).IndexOfAny((byte)',', (byte)'}'));
        Encoding.UTF8.GetBytes(digits, body.AsSpan(at));
        return body;
    }

    private static int NumberOf(HttpRequestMessage request)
    {
        var query = Uri.UnescapeDataString(request.RequestUri!.Query);
        const string Name = "page[number]=";
        var digits = query.AsSpan(query.IndexOf(Name, StringComparison.Ordinal) + Name.Length);
        var end = digits.IndexOf('&');
        return int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
