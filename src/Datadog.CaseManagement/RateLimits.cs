using System.Collections.Concurrent;

namespace Datadog.CaseManagement;

/// <summary>The rate limits that the responses of a registration have named, each as it was last reported.</summary>
public sealed class RateLimits
{
    private readonly ConcurrentDictionary<string, RateLimit> _lastKnown = new(StringComparer.Ordinal);

    internal RateLimits()
    {
    }

    /// <summary>The last reported state of each rate limit, by the name of the limit.</summary>
    public IReadOnlyDictionary<string, RateLimit> LastKnown => new Dictionary<string, RateLimit>(_lastKnown, StringComparer.Ordinal);

    /// <summary>Gets the last reported state of a rate limit.</summary>
    /// <param name="name">The name of the limit, as <c>X-RateLimit-Name</c> gives it.</param>
    /// <returns>The rate limit; <see langword="null"/> if no response has named it yet.</returns>
    public RateLimit? Find(string name) => _lastKnown.GetValueOrDefault(name);

    internal void Update(string name, RateLimit limit) => _lastKnown[name] = limit;
}
