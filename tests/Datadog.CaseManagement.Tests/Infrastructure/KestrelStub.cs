namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A mapping and how far its sequence of responses has come.</summary>
internal sealed class KestrelStub(StubMapping mapping)
{
    private int _served;

    public int Priority => mapping.Priority;

    public bool Matches(StubRequest request) =>
        (mapping.Method is null || mapping.Method == request.Method)
        && (mapping.RawPath is null || mapping.RawPath == request.RawPath)
        && (mapping.RawQuery is null || mapping.RawQuery == request.RawQuery);

    public StubResponse NextResponse()
    {
        var index = Interlocked.Increment(ref _served) - 1;
        return mapping.Responses[Math.Min(index, mapping.Responses.Count - 1)];
    }
}
