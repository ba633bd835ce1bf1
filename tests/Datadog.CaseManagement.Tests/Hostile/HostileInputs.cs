using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// Checks a property with many random inputs. The environment variable PROPERTY_CASES says how many; a failure names the smallest input
/// found and the seed that leads to it.
/// </summary>
internal static class PropertyCheck
{
    private const int CasesUnlessSet = 300;

    // The average time on a busy machine beyond which the check counts as hanging.
    private static readonly TimeSpan LongestCase = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static int Cases { get; } = Environment.GetEnvironmentVariable("PROPERTY_CASES") is { Length: > 0 } cases
        ? int.Parse(cases, CultureInfo.InvariantCulture)
        : CasesUnlessSet;

    /// <summary>On its own thread, so that an endless loop fails the test instead of hanging the run.</summary>
    public static async Task HoldsAsync<T>(Arbitrary<T> inputs, Action<T> property, int? atMost = null)
    {
        var cases = Math.Min(Cases, atMost ?? Cases);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true);
        var check = Task.Factory.StartNew(
            () => Check.One(config, Prop.ForAll(inputs, property)),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await check.WaitAsync(Patience + (cases * LongestCase), TestContext.Current.CancellationToken);
    }
}

/// <summary>A string that tries to be something else: another path, another message, a lone surrogate. It prints itself in ASCII.</summary>
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

    // Rare, because long strings are slow.
    private static readonly Gen<string> Long =
        Fragment.Zip(Gen.Choose(10_000, 70_000), (fragment, times) => string.Concat(Enumerable.Repeat(fragment, times)));

    /// <summary>Any string; difficult ones are frequent.</summary>
    public static Gen<HostileText> Any { get; } = Gen.Frequency((199, Ordinary), (1, Long)).Select(text => new HostileText(text));

    public static Arbitrary<HostileText> Arbitrary { get; } = Arb.From(Any, text => text.Shrink());

    /// <summary>Whether it can be encoded as UTF-8: it has no lone surrogate.</summary>
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

    /// <summary>Shorter strings, from which FsCheck finds the shortest that fails.</summary>
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

/// <summary>A response with unexpected headers.</summary>
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

    // Rate limit headers are most frequent: they decide what the library does next.
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
