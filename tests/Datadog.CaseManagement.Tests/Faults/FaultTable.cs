using System.Text;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>The faults, each a row: what the server does, and how the call ends.</summary>
internal static class FaultTable
{
    /// <summary>The largest response that the tests of faults allow.</summary>
    public const int MaxResponseBytes = 2 * 1024 * 1024;

    private const string NotTheJson = "it is not the JSON that was expected";
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private const string Half = Head + "Content-Length: 500\r\n\r\n{\"data\":{\"id\":\"c1\"";

    // All pieces of an answer together come before an attempt times out.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    private static readonly string Megabyte = new('x', 1024 * 1024);

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Statuses(), .. Redirects(), .. UnreadableBodies(), .. LateResponses(), .. LostResponses(), .. Hanging(),
    ];

    private static IEnumerable<Fault> Statuses()
    {
        foreach (var status in new[] { 408, 500, 502, 503, 504 })
        {
            yield return Fault.Of($"{status}", Outcome.ApiError, _ => StubResponse.Json(status, """{"errors":[{"title":"out of order"}]}"""))
                with { Status = status, IsTransient = true, Message = ": out of order" };
        }

        yield return Fault.Of("503 with a page of a megabyte", Outcome.ApiError, static _ => StubResponse.Text(503, Megabyte, "text/html"))
            with { Status = 503, IsTransient = true, Message = "the body (text/html) begins: xxx" };
        yield return Fault.Of("400 with errors of a megabyte", Outcome.ApiError, static _ =>
            StubResponse.Json(400, $$"""{"errors":["{{Megabyte}}"]}""")) with { Status = 400, Message = """begins: {"errors":["xxx""" };
        yield return Fault.Of("400 with errors nested too deeply to read", Outcome.ApiError, static _ =>
            StubResponse.Json(400, """{"errors":""" + new string('[', 10_000))) with { Status = 400, Message = """begins: {"errors":[[[""" };
        yield return Fault.Of("429", Outcome.ApiError, static _ => StubResponse.Json(429, """{"errors":["Too many requests"]}"""))
            with { Status = 429, IsRateLimited = true, Message = "Too many requests" };
    }

    private static IEnumerable<Fault> Redirects()
    {
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            yield return Fault.Of($"{status} to another place", Outcome.ApiError, _ => StubResponse.Empty(status).WithHeader("Location", "/elsewhere"))
                with { Status = status, Message = "Redirects are not followed" };
        }
    }

    private static IEnumerable<Fault> UnreadableBodies() =>
    [
        Unreadable("200 with an empty body", "it is empty", static _ => StubResponse.Empty(200)),
        Unreadable("204", "it is empty", static _ => StubResponse.Empty(204)) with { Status = 204 },
        Unreadable("200 with HTML", NotTheJson, static _ => StubResponse.Text(200, "<html><h1>Sign in</h1></html>", "text/html")),
        Json("truncated JSON", """{"data":{"id":"c1","type":"ca"""),
        Json("JSON and something after it", """{"data":{"id":"c1","type":"x"}} tail"""),
        Json("a text instead of a document", "\"data\""),
        Json("a list instead of a document", "[]"),
        Unreadable("null instead of a document", "it has no data", static _ => StubResponse.Json(200, "null")),
        Unreadable("a document without data", "it has no data", static _ => StubResponse.Json(200, "{}")),
        Unreadable("null instead of data", "it has no data", static _ => StubResponse.Json(200, """{"data":null}""")),
        Json("a number instead of data", """{"data":7}"""),
        Unreadable("a list instead of a resource, or the reverse", NotTheJson, static kind =>
            StubResponse.Json(200, kind.IsList ? """{"data":{"id":"c1","type":"x"}}""" : """{"data":[{"id":"c1","type":"x"}]}""")),
        Json("data nested too deeply", new string('[', 100_000)),
        Json("an unknown member nested too deeply", """{"data":{"id":"c1","type":"x","new":""" + new string('[', 1000) + new string(']', 1000) + "}}"),
        Unreadable("UTF-16", NotTheJson, static _ =>
            StubResponse.Bytes(200, Encoding.Unicode.GetBytes("""{"data":{"id":"c1","type":"x"}}"""), "application/json; charset=utf-16")),
        Unreadable("Latin-1 with a letter that is no UTF-8", NotTheJson, static _ =>
            StubResponse.Bytes(200, Encoding.Latin1.GetBytes("""{"data":{"id":"café","type":"x"}}"""), "application/json; charset=iso-8859-1")),
        Unreadable("gzip that expands to more than allowed", $"it is longer than {MaxResponseBytes} bytes", static _ =>
            StubResponse.Json(200, new string(' ', MaxResponseBytes + 1)).Gzipped()),
        Unreadable("gzip that is none", "its compression is broken", static _ =>
            StubResponse.Json(200, "neither compressed nor JSON").WithHeader("Content-Encoding", "gzip")),
        Readable("gzip", static kind => StubResponse.Json(200, kind.Response ?? "{}").Gzipped()),
        Readable("a byte order mark", static kind => StubResponse.Json(200, "\uFEFF" + kind.Response)),
        Readable("UTF-8 that says it is something else", static kind =>
            StubResponse.Json(200, kind.Response ?? "", "text/plain; charset=iso-8859-1")),
        Readable("a list instead of a type", static kind => StubResponse.Json(200, Regex.Replace(kind.Response ?? "", "\"type\":\"[a-z_]+\"", "\"type\":[]"))),
        Readable("a number instead of what is included", static kind => StubResponse.Json(200, """{"included":7,""" + kind.Response?[1..])),
        Readable("lists among what is included, which nothing refers to", static kind =>
            StubResponse.Json(200, """{"included":[[],7],""" + kind.Response?[1..])),
        Readable("duplicate members, of which the last counts", static kind =>
            StubResponse.Json(200, """{"data":null,"included":[],"included":[],"meta":1,"meta":2,""" + kind.Response?[1..])),
    ];

    private static IEnumerable<Fault> LateResponses() =>
    [
        Fault.OfRaw("a response that comes late, but in time", Outcome.Success, static kind => ((RawAnswer)kind.Success).After(Short)),
        Fault.OfRaw("a body that dribbles, but in time", Outcome.Success, static kind => ((RawAnswer)kind.Success).Dribbled(chunks: 4, Short)),
    ];

    private static IEnumerable<Fault> LostResponses() =>
    [
        Lost("connection reset", RawAnswer.Reset),
        Lost("empty response", RawAnswer.Empty) with { IsEmptyResponse = true },
        Lost("malformed chunk", RawAnswer.MalformedChunk),
        Lost("random data", RawAnswer.Text("lskdu018973t09sylgasjkfg1][]'./.sdlv")),
        Lost("a status line cut off", RawAnswer.Text("HTTP/1.1 2")),
        Lost("headers cut off", RawAnswer.Text(Head + "Content-Le")),
        Lost("a body cut off", RawAnswer.Text(Half)),
        Lost("a body cut off by a reset", RawAnswer.Text(Half, RawEnd.Reset)),
        Lost("a chunked body without its last chunk", RawAnswer.Text(Head + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n")),
        Lost("a compressed body cut off", RawAnswer.Text(Head + "Content-Encoding: gzip\r\nContent-Length: 500\r\n\r\n\u001f\u008b\u0008")),
        Lost("a chunk whose length is not a number", RawAnswer.Text(Head + "Transfer-Encoding: chunked\r\n\r\nlength\r\n")),
        Lost("a line that is not HTTP", RawAnswer.Text("220 smtp.example.com ESMTP\r\n\r\n")),
        Lost("headers of a megabyte", RawAnswer.Text(Head + $"X-Long: {Megabyte}\r\n\r\n")) with { IsTransient = false },
    ];

    private static IEnumerable<Fault> Hanging() =>
    [
        Hanging("silence", RawAnswer.Hang),
        Hanging("headers that stop", RawAnswer.Text(Head, RawEnd.Hang)),
        Hanging("a body that stops", RawAnswer.Text(Half, RawEnd.Hang)),
        Hanging("a body that dribbles too slowly", ((RawAnswer)StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""")).Dribbled(chunks: 2, TooLong)),
    ];

    private static Fault Json(string name, string json) => Unreadable(name, NotTheJson, _ => StubResponse.Json(200, json));

    // If no data is expected, the body is not read.
    private static Fault Unreadable(string name, string problem, Func<OperationKind, StubResponse> stub) =>
        Fault.Of(name, Outcome.ApiError, stub) with { OutcomeWithoutData = Outcome.Success, Message = $"but its body cannot be read: {problem}" };

    private static Fault Readable(string name, Func<OperationKind, StubResponse> stub) => Fault.Of(name, Outcome.Success, stub);

    private static Fault Lost(string name, RawAnswer answer) =>
        Fault.OfRaw(name, Outcome.NetworkError, _ => answer) with { IsTransient = true };

    private static Fault Hanging(string name, RawAnswer answer) =>
        Fault.OfRaw(name, Outcome.Timeout, _ => answer) with { IsTransient = true, Hangs = true };
}
