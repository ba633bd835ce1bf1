using System.Collections.Concurrent;
using System.Net;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>Tracks which rate limits exist and which operation counts against which, as the responses report it.</summary>
internal sealed class RateLimitTracker(RateLimits rateLimits, TimeProvider time)
{
    // Far more than Datadog has. The bound protects the memory from a server that sends ever new names.
    private const int MaxBuckets = 256;

    private readonly ConcurrentDictionary<string, RateLimitBucket> _buckets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Operation, OperationLimit> _operations = new();

    public OperationLimit GetLimit(Operation operation) => _operations.GetOrAdd(operation, static _ => new OperationLimit());

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
