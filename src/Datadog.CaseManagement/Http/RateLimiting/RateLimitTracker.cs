using System.Collections.Concurrent;
using System.Net;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>Learns from the responses which rate limits there are and which operation counts against which.</summary>
internal sealed class RateLimitTracker(RateLimits rateLimits, TimeProvider time)
{
    // Far more than Datadog has; a server that makes up names does not fill the memory with them.
    private const int MaxBuckets = 256;

    private readonly ConcurrentDictionary<string, RateLimitBucket> _buckets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OperationLimit> _operations = new(StringComparer.Ordinal);

    public OperationLimit GetLimit(Operation operation) => _operations.GetOrAdd(operation.Name, static _ => new OperationLimit());

    public void Observe(OperationLimit operation, ApiResponse response, DateTimeOffset sentAt)
    {
        if (response.RateLimit is not { Name: { } name } limit)
        {
            return;
        }

        if (!_buckets.TryGetValue(name, out var bucket))
        {
            if (_buckets.Count >= MaxBuckets)
            {
                return;
            }

            bucket = _buckets.GetOrAdd(name, static (name, time) => new RateLimitBucket(name, time), time);
        }

        rateLimits.Update(name, limit);
        operation.Observe(bucket, limit, response.StatusCode == HttpStatusCode.TooManyRequests, sentAt);
    }
}
