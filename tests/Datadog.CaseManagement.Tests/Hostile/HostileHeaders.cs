using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>An answer whose headers say what no server should.</summary>
internal sealed record HostileHeaders(int Status, IReadOnlyList<(string Name, string Value)> Headers)
{
    private static readonly string[] Names =
    [
        "X-RateLimit-Limit", "X-RateLimit-Period", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Name", "Retry-After", "Content-Type",
        "Location", "Content-Encoding", "Content-Language", "Date", "ETag", "Set-Cookie", "Trailer",
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "1", "2", "10", "60", "-1", "-0", "00", "0.5", "0.001", "0.0000001", "0.00000001", ".5", "5.", "1e5", "1e-5", "1,5", "1 000", "+5", "0x10", "NaN",
        "Infinity", "-Infinity", "∞", "-∞", "٣", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "2999999999", "3000000000", "99999999999999999999",
        "soon", "Sun, 01 Mar 2026 12:00:05 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "2026-03-01T12:00:00Z", "1;2", "1, 2", "cases", "a, b",
        "text/html", "text/html; charset=none", "application/json; charset=utf-16", ";", "/", "text/", "gzip", "identity", "https://evil.example/", "//evil.example", "http://[::1", "mailto:x",
        "\u0001", "\u007f", "é", "\u009f", "name with blanks", "\"", "*",
    ];

    public static Gen<HostileHeaders> Any { get; } =
        from status in Gen.Elements(200, 200, 200, 204, 301, 400, 401, 403, 429, 429, 500, 503)
        from headers in Gen.Zip(Name, Value, (name, value) => (name, value)).ListOf()
        select new HostileHeaders(status, [.. headers]);

    // Those of the rate limit most often: they decide what the library does next.
    private static Gen<string> Name => Gen.OneOf(Gen.Elements(Names[..6]), Gen.Elements(Names[..6]), Gen.Elements(Names));

    private static Gen<string> Value => Gen.Frequency(
        (20, Gen.Elements(Values)),
        (1, HostileText.Any.Select(text => text.Value.Length > 1_000 || !text.IsWellFormed ? "" : text.Value)));

    public IEnumerable<HostileHeaders> Shrink() =>
        Headers.Select((_, index) => this with { Headers = [.. Headers.Where((_, other) => other != index)] });

    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status)
        {
            Content = new ByteArrayContent("""{"data":{"id":"c1"},"errors":["no"]}"""u8.ToArray()),
        };
        foreach (var (name, value) in Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() =>
        $"{Status} {string.Join(" | ", Headers.Select(header => $"{header.Name}: {new HostileText(header.Value)}"))}";
}
