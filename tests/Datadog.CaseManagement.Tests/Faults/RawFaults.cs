namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>What only a raw socket does: answers that break off where no HTTP server would.</summary>
internal static class RawFaults
{
    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private const string Half = Json + "Content-Length: 500\r\n\r\n{\"data\":{\"id\":\"c1\"";

    public static IReadOnlyList<Fault> All { get; } =
    [
        Lost("a status line cut off", "HTTP/1.1 2", RawEnd.Close),
        Lost("headers cut off", Json + "Content-Le", RawEnd.Close),
        Lost("a body cut off", Half, RawEnd.Close),
        Lost("a body cut off by a reset", Half, RawEnd.Reset),
        Lost("a chunked body without its last chunk", Json + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n", RawEnd.Close),
        Lost("a compressed body cut off", Json + "Content-Encoding: gzip\r\nContent-Length: 500\r\n\r\n\u001f\u008b\u0008", RawEnd.Close),
        Lost("a chunk whose length is no number", Json + "Transfer-Encoding: chunked\r\n\r\nlength\r\n", RawEnd.Close),
        Lost("a line that is not HTTP", "220 smtp.example.com ESMTP\r\n\r\n", RawEnd.Close),
        Hanging("silence", ""),
        Hanging("headers that stop", Json),
        Hanging("a body that stops", Half),
        Fault.Of("headers of a megabyte", Ending.NetworkError, RawAnswer.Text(Json + $"X-Long: {new string('x', 1024 * 1024)}\r\n\r\n", RawEnd.Close)),
    ];

    private static Fault Lost(string name, string answer, RawEnd end) =>
        Fault.Of(name, Ending.NetworkError, RawAnswer.Text(answer, end)) with { LeavesOutcomeOpen = true };

    private static Fault Hanging(string name, string answer) =>
        Fault.Of(name, Ending.Timeout, RawAnswer.Text(answer, RawEnd.Stay)) with { LeavesOutcomeOpen = true, Hangs = true };
}
