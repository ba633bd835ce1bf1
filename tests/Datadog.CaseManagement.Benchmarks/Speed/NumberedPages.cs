using System.Globalization;
using System.Text;

namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>
/// Serves many pages from a few buffers: the page number is written into the buffer when the page is requested, also into the identifiers of
/// the cases, so that each case is another one. Not safe for concurrent requests.
/// </summary>
internal sealed class NumberedPages
{
    private const string Current = "\"current\":";
    private const int MaxDigits = 6;
    private const int IdPrefixLength = 8;

    private static readonly string Id = $"\"id\":\"{Payload.CaseId[..IdPrefixLength]}";

    private readonly (byte[] Body, int NumberOffset, int[] IdOffsets)[] _buffers;

    public NumberedPages(int pages) => _buffers = [.. Enumerable.Range(1, 10).Select(page =>
    {
        var body = Encoding.UTF8.GetString(Payload.Page(page, pages));
        var offset = body.LastIndexOf(Current, StringComparison.Ordinal) + Current.Length;
        var idOffsets = new List<int>();
        for (var at = body.IndexOf(Id, StringComparison.Ordinal); at >= 0; at = body.IndexOf(Id, at + 1, StringComparison.Ordinal))
        {
            idOffsets.Add(at + Id.Length - IdPrefixLength);
        }

        return (Encoding.UTF8.GetBytes(body.Insert(offset, new string(' ', MaxDigits))), offset, idOffsets.ToArray());
    })];

    public byte[] Respond(HttpRequestMessage request)
    {
        var number = GetPageNumber(request);
        var (body, offset, idOffsets) = _buffers[number % _buffers.Length];

        // JSON allows spaces before a number but no leading zeros. The number fills the spaces and the digits of the buffer's own page.
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(body.AsSpan(offset).IndexOfAny((byte)',', (byte)'}'));
        Encoding.UTF8.GetBytes(digits, body.AsSpan(offset));
        foreach (var idOffset in idOffsets)
        {
            number.TryFormat(body.AsSpan(idOffset), out _, "x8", CultureInfo.InvariantCulture);
        }

        return body;
    }

    private static int GetPageNumber(HttpRequestMessage request)
    {
        var query = Uri.UnescapeDataString(request.RequestUri!.Query);
        const string Name = "page[number]=";
        var digits = query.AsSpan(query.IndexOf(Name, StringComparison.Ordinal) + Name.Length);
        var end = digits.IndexOf('&');
        return int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }
}
