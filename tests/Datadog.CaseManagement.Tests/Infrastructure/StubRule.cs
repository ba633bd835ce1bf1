namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The request half of a stub; <see cref="RespondsAsync"/> adds the answers and puts the stub in force.</summary>
public sealed class StubRule
{
    private readonly IStubEngine _engine;
    private readonly string? _method;
    private readonly string? _rawPath;
    private readonly string? _rawQuery;

    internal StubRule(IStubEngine engine, string? method, string? rawPath, string? rawQuery = null)
    {
        if (rawPath is not null && (!rawPath.StartsWith('/') || rawPath.Contains('?', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"A stub's path starts with a slash and has no query, unlike '{rawPath}'.", nameof(rawPath));
        }

        _engine = engine;
        _method = method;
        _rawPath = rawPath;
        _rawQuery = rawQuery;
    }

    /// <summary>Only requests with exactly this query, as it is written on the wire and without its question mark.</summary>
    public StubRule WithQuery(string rawQuery)
    {
        if (_rawPath is null || rawQuery.Length == 0 || rawQuery.StartsWith('?'))
        {
            throw new ArgumentException("A query is matched together with a path, and is written without its question mark.", nameof(rawQuery));
        }

        return new StubRule(_engine, _method, _rawPath, rawQuery);
    }

    /// <summary>
    /// Several responses are given in sequence, and the last one repeats. WireMock moves on in two steps, so requests that arrive
    /// at the same moment may get the same response from it.
    /// </summary>
    public Task RespondsAsync(params StubResponse[] responses)
    {
        ArgumentOutOfRangeException.ThrowIfZero(responses.Length);
        return _engine.AddAsync(new StubMapping(_method, _rawPath, _rawQuery, responses), TestContext.Current.CancellationToken);
    }
}
