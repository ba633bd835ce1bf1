namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Which requests a stub answers, and with what. A null method, path or query matches any.</summary>
internal sealed record StubMapping(string? Method, string? RawPath, string? RawQuery, IReadOnlyList<StubResponse> Responses)
{
    /// <summary>The text that both engines answer, with status 404, where nothing matches.</summary>
    public const string NoMatchText = "No stub matched the request.";

    /// <summary>The priority of that answer; every mapping comes before it.</summary>
    public const int NoMatchPriority = 10;

    /// <summary>As in WireMock: the lowest number wins, and among equals the newest mapping.</summary>
    public int Priority => (RawPath, RawQuery) switch
    {
        (null, _) => 3,
        (_, null) => 2,
        _ => 1,
    };
}
