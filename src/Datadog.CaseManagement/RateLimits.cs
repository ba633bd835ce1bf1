using System.Collections.Concurrent;

namespace Datadog.CaseManagement;

/// <summary>Provides the rate limits of a registration, as the responses last reported them.</summary>
public class RateLimits
{
    private readonly ConcurrentDictionary<string, RateLimit> _lastKnown = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="RateLimits"/> class without any rate limit.</summary>
    protected internal RateLimits()
    {
    }

    /// <summary>Gets the last reported state of each rate limit, by the name of the limit.</summary>
    public virtual IReadOnlyDictionary<string, RateLimit> LastKnown => new Dictionary<string, RateLimit>(_lastKnown, StringComparer.Ordinal);

    /// <summary>Gets the last reported state of a rate limit.</summary>
    /// <param name="name">The name of the limit, which is the value of the <c>X-RateLimit-Name</c> header.</param>
    /// <returns>The rate limit; <see langword="null"/> if no response has reported it.</returns>
    public virtual RateLimit? Find(string name) => _lastKnown.GetValueOrDefault(name);

    internal void Update(string name, RateLimit limit) => _lastKnown[name] = limit;

    internal void Remove(string name) => _lastKnown.TryRemove(name, out _);
}
