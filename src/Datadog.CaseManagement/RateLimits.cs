using System.Collections.Concurrent;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.RateLimiting;

namespace Datadog.CaseManagement;

/// <summary>What the answers to a registration's requests have said of the rate limits, the latest word for each.</summary>
public sealed class RateLimits
{
    // Far more than Datadog has; a server that makes up names does not fill the memory with them.
    private const int Most = 256;

    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, RateLimitBucket> _buckets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OperationLimit> _operations = new(StringComparer.Ordinal);

    internal RateLimits(TimeProvider time) => _time = time;

    /// <summary>The latest word on each rate limit, by its name.</summary>
    public IReadOnlyDictionary<string, RateLimit> LastKnown
    {
        get
        {
            var lastKnown = new Dictionary<string, RateLimit>(StringComparer.Ordinal);
            foreach (var (name, bucket) in _buckets)
            {
                lastKnown[name] = bucket.LastKnown;
            }

            return lastKnown;
        }
    }

    /// <summary>The latest word on a rate limit.</summary>
    /// <param name="name">Its name, as <c>X-RateLimit-Name</c> gives it.</param>
    /// <returns><see langword="null"/> when no answer has named it yet.</returns>
    public RateLimit? Find(string name) => _buckets.TryGetValue(name, out var bucket) ? bucket.LastKnown : null;

    internal OperationLimit Of(Operation operation) => _operations.GetOrAdd(operation.Id, static _ => new OperationLimit());

    internal void Observe(OperationLimit operation, ApiResponse response, DateTimeOffset sentAt)
    {
        if (response.RateLimit is not { Name: { } name } limit)
        {
            return;
        }

        if (!_buckets.TryGetValue(name, out var bucket))
        {
            if (_buckets.Count >= Most)
            {
                return;
            }

            bucket = _buckets.GetOrAdd(name, static (name, time) => new RateLimitBucket(name, time), _time);
        }

        operation.Observe(bucket, limit, response.StatusCode == System.Net.HttpStatusCode.TooManyRequests, sentAt);
    }
}
