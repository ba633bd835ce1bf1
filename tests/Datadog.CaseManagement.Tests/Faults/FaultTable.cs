using Datadog.CaseManagement.Tests.Infrastructure;


namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>The faults, each a row: what the server does, and what the caller gets.</summary>
internal static class FaultTable
{
    /// <summary>The longest answer that the tests of faults allow.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    // Longer than any test takes. WireMock sleeps through it on a thread of its own, which is given back when it is over.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private static readonly string Megabyte = new('x', 1024 * 1024);

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Statuses(), .. Connections(), .. Delays(), .. UnreadableBodies.All, .. RawFaults.All, .. Redirects(),
    ];

    /// <summary>The good answer to a call of this kind.</summary>
    public static StubResponse Good(Kind kind) => kind.Answer is { } json ? StubResponse.Json(200, json) : StubResponse.Empty(204);

    private static IEnumerable<Fault> Statuses()
    {
        foreach (var status in new[] { 408, 500, 502, 503, 504 })
        {
            yield return Fault.Of($"{status}", Ending.ApiError, _ => StubResponse.Json(status, """{"errors":[{"title":"out of order"}]}"""))
                with { Status = status, LeavesOutcomeOpen = true, Says = ": out of order" };
        }

        yield return Fault.Of("503 with a page of a megabyte", Ending.ApiError, static _ => StubResponse.Text(503, Megabyte, "text/html"))
            with { Status = 503, LeavesOutcomeOpen = true, Says = "the body (text/html) begins: xxx" };
        yield return Fault.Of("400 with errors of a megabyte", Ending.ApiError, static _ =>
            StubResponse.Json(400, $$"""{"errors":["{{Megabyte}}"]}""")) with { Status = 400, Says = ": xxx" };
        yield return Fault.Of("400 with errors nested too deeply to read", Ending.ApiError, static _ =>
            StubResponse.Json(400, """{"errors":""" + new string('[', 10_000))) with { Status = 400, Says = """begins: {"errors":[[[""" };
        yield return Fault.Of("429", Ending.ApiError, static _ => StubResponse.Json(429, """{"errors":["Too many requests"]}"""))
            with { Status = 429, IsRefusal = true, Says = "Too many requests" };
    }

    private static IEnumerable<Fault> Connections() =>
    [
        Fault.Of("connection reset", Ending.NetworkError, static _ => StubResponse.Failure(StubFault.ConnectionReset))
            with { LeavesOutcomeOpen = true },
        Fault.Of("empty response", Ending.NetworkError, static _ => StubResponse.Failure(StubFault.EmptyResponse))
            with { LeavesOutcomeOpen = true, IsEmptyResponse = true },
        Fault.Of("malformed chunk", Ending.NetworkError, static _ => StubResponse.Failure(StubFault.MalformedChunk))
            with { LeavesOutcomeOpen = true },
        Fault.Of("random data, then close", Ending.NetworkError, static _ => StubResponse.Failure(StubFault.RandomDataThenClose))
            with { LeavesOutcomeOpen = true },
    ];

    private static IEnumerable<Fault> Delays() =>
    [
        Fault.Of("an answer that comes late, but in time", Ending.Success, static kind => Good(kind).After(Short)),
        Fault.Of("a body that dribbles, but in time", Ending.Success, static kind => Good(kind).Dribbled(chunks: 4, Short)),
        Fault.Of("headers that never come", Ending.Timeout, static kind => Good(kind).After(TooLong))
            with { LeavesOutcomeOpen = true, Hangs = true },
        Fault.Of("a body that dribbles too slowly", Ending.Timeout, static _ =>
            StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""").Dribbled(chunks: 2, TooLong * 2))
            with { LeavesOutcomeOpen = true, Hangs = true },
    ];

    private static IEnumerable<Fault> Redirects()
    {
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            yield return Fault.Of($"{status} to another place", Ending.ApiError, _ => StubResponse.Empty(status).WithHeader("Location", "/elsewhere"))
                with { Status = status, Says = "Redirects are not followed" };
        }
    }
}
