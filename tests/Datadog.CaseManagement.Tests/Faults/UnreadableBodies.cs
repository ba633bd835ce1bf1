using System.Text;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>Successes whose bodies are not what they should be. Another attempt would be answered the same, so none is made.</summary>
internal static class UnreadableBodies
{
    private const string NotTheJson = "it is not the JSON that was expected";

    public static IReadOnlyList<Fault> All { get; } =
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
        Json("a number instead of an id", """{"data":{"id":7,"type":"x"}}"""),
        Json("a list instead of a type", """{"data":{"id":"c1","type":[]}}"""),
        Json("a text instead of attributes", """{"data":{"id":"c1","type":"x","attributes":"y"}}"""),
        Json("a number instead of what is included", """{"data":{"id":"c1","type":"x"},"included":7}"""),
        Json("data nested too deeply", new string('[', 100_000)),
        Json("an unknown member nested too deeply", """{"data":{"id":"c1","type":"x","new":""" + new string('[', 1000) + new string(']', 1000) + "}}"),
        Unreadable("UTF-16", NotTheJson, static _ =>
            StubResponse.Bytes(200, Encoding.Unicode.GetBytes("""{"data":{"id":"c1","type":"x"}}"""), "application/json; charset=utf-16")),
        Unreadable("Latin-1 with a letter that is no UTF-8", NotTheJson, static _ =>
            StubResponse.Bytes(200, Encoding.Latin1.GetBytes("""{"data":{"id":"café","type":"x"}}"""), "application/json; charset=iso-8859-1")),
        Unreadable("gzip that expands to more than allowed", $"it is longer than {FaultTable.MostBytes} bytes", static _ =>
            StubResponse.Json(200, new string(' ', FaultTable.MostBytes + 1)).Gzipped()),
        Unreadable("gzip that is none", "its compression is broken", static _ =>
            StubResponse.Json(200, "neither compressed nor JSON").WithHeader("Content-Encoding", "gzip")),
        Readable("gzip", static kind => StubResponse.Json(200, kind.Answer ?? "{}").Gzipped()),
        Readable("a byte order mark", static kind => StubResponse.Json(200, "\uFEFF" + kind.Answer)),
        Readable("UTF-8 that says it is something else", static kind =>
            StubResponse.Json(200, kind.Answer ?? "", "text/plain; charset=iso-8859-1")),
        Readable("lists among what is included, which nothing refers to", static kind =>
            StubResponse.Json(200, """{"included":[[],7],""" + kind.Answer?[1..])),
        Readable("duplicate members, of which the last counts", static kind =>
            StubResponse.Json(200, """{"data":null,"included":[],"included":[],"meta":1,"meta":2,""" + kind.Answer?[1..])),
    ];

    private static Fault Json(string name, string json) => Unreadable(name, NotTheJson, _ => StubResponse.Json(200, json));

    // Where no data is expected the body is not looked at: the status says that it is done.
    private static Fault Unreadable(string name, string problem, Func<Kind, StubResponse> stub) =>
        Fault.Of(name, Ending.ApiError, stub) with { EndingWithoutData = Ending.Success, Says = $"but its body cannot be read: {problem}" };

    private static Fault Readable(string name, Func<Kind, StubResponse> stub) => Fault.Of(name, Ending.Success, stub);
}
